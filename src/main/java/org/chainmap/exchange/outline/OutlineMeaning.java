package org.chainmap.exchange.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chainmap.exchange.chain.ChainCollector;
import org.chainmap.exchange.chain.ForeignName;
import org.chainmap.exchange.chain.LinkLabel;
import org.chainmap.exchange.chain.StatedEnterprise;
import org.chainmap.exchange.chain.StatedLink;
import org.chainmap.exchange.chain.StatedSegment;
import org.chainmap.exchange.chain.StatedStage;
import org.chainmap.format.FormatException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a tree of lines as a chain. With three levels they are stages, segments and enterprises;
 * with two, stages and segments; with one, segments, or stages where they are headings. A single
 * line above three levels is the title. Links may stand anywhere, before what they name too.
 */
final class OutlineMeaning {

  /** The levels of a chain: stage, segment, enterprise. */
  private static final int LEVELS = 3;

  /** Headings above links that name no stage. */
  private static final Set<String> LINK_HEADINGS =
      Set.of("链接", "链接关系", "关系", "连接", "供应关系", "links", "link", "edges", "relations");

  private record Arrow(int line, OutlineLine.Links links, @Nullable String stage) {}

  private final ChainCollector out;
  private final List<Arrow> arrows = new ArrayList<>();

  /** The key of the segment in which each enterprise, by its key, is first named. */
  private final Map<String, StatedEnterprise> enterprises = new HashMap<>();

  private OutlineMeaning(ChainCollector out) {
    this.out = out;
  }

  /** Reads a tree. O(characters). */
  static void read(List<OutlineNode> roots, ChainCollector out) throws FormatException {
    new OutlineMeaning(out).readTree(roots);
  }

  private void readTree(List<OutlineNode> roots) throws FormatException {
    List<OutlineNode> tops = items(roots, null);
    int depth = depth(tops);
    if (depth == LEVELS + 1 && tops.size() == 1) {
      OutlineNode top = tops.getFirst();
      out.title(name(top));
      tops = items(top.children(), null);
      depth--;
    }
    for (OutlineNode top : tops) {
      if (depth > 1 || stage(top)) {
        readStage(top);
      } else {
        readSegment(top, null);
      }
    }
    arrows.sort(Comparator.comparingInt(Arrow::line));
    for (Arrow arrow : arrows) {
      link(arrow);
    }
  }

  private static boolean stage(OutlineNode node) {
    return node.heading() || node.meant() instanceof OutlineLine.Item(_, boolean colon, _) && colon;
  }

  private static String name(OutlineNode node) {
    return node.meant() instanceof OutlineLine.Item item ? item.name() : node.text();
  }

  /** Returns the lines that are no links, and keeps those that are. */
  private List<OutlineNode> items(List<OutlineNode> nodes, @Nullable String stage) {
    List<OutlineNode> items = new ArrayList<>();
    for (OutlineNode node : nodes) {
      if (node.meant() instanceof OutlineLine.Links links) {
        arrows.add(new Arrow(node.line(), links, stage));
        items.addAll(items(node.children(), stage));
      } else if (headsLinks(node)) {
        items.addAll(items(node.children(), stage));
      } else {
        items.add(node);
      }
    }
    return items;
  }

  private static boolean headsLinks(OutlineNode node) {
    return LINK_HEADINGS.contains(name(node).toLowerCase(Locale.ROOT))
        && !node.children().isEmpty()
        && node.children().stream().allMatch(child -> child.meant() instanceof OutlineLine.Links);
  }

  private static int depth(List<OutlineNode> nodes) {
    int depth = 0;
    for (OutlineNode node : nodes) {
      boolean link = node.meant() instanceof OutlineLine.Links || headsLinks(node);
      depth = Math.max(depth, (link ? 0 : 1) + depth(node.children()));
    }
    return depth;
  }

  private void readStage(OutlineNode node) throws FormatException {
    String name = name(node);
    String key = ForeignName.key(ForeignName.clean(name));
    out.stage(new StatedStage(node.line(), key, name));
    if (node.meant() instanceof OutlineLine.Item item) {
      for (String member : item.members()) {
        segment(node.line(), member, key);
      }
    }
    for (OutlineNode child : items(node.children(), key)) {
      readSegment(child, key);
    }
  }

  private void readSegment(OutlineNode node, @Nullable String stage) throws FormatException {
    String segment = segment(node.line(), name(node), stage);
    if (node.meant() instanceof OutlineLine.Item item) {
      for (String member : item.members()) {
        enterprise(node.line(), segment, member);
      }
    }
    for (OutlineNode child : items(node.children(), stage)) {
      for (OutlineNode below : items(child.children(), stage)) {
        throw out.fault(below.line(), "foreign.outline.deep", name(below));
      }
      boolean several =
          child.meant() instanceof OutlineLine.Item item && !item.colon() && enumerates(child);
      if (several) {
        for (String member : OutlineLine.members(child.text())) {
          enterprise(child.line(), segment, member);
        }
      } else {
        enterprise(child.line(), segment, name(child));
      }
    }
  }

  /** Tells whether a line names several enterprises; a comma may be part of one name. */
  private static boolean enumerates(OutlineNode node) {
    return OutlineLine.members(node.text()).size() > 1
        && (node.text().indexOf('、') >= 0 || node.text().indexOf('；') >= 0);
  }

  private String segment(int line, String name, @Nullable String stage) throws FormatException {
    String key = ForeignName.key(ForeignName.clean(name));
    out.segment(StatedSegment.of(line, key, name, stage));
    return key;
  }

  private void enterprise(int line, String segment, String name) throws FormatException {
    StatedEnterprise enterprise = StatedEnterprise.of(line, segment, name);
    out.enterprise(enterprise);
    enterprises.putIfAbsent(ForeignName.key(ForeignName.clean(name)), enterprise);
  }

  private void link(Arrow arrow) throws FormatException {
    List<String> ends = arrow.links().ends();
    for (int i = 1; i < ends.size(); i++) {
      LinkLabel label = i == ends.size() - 1 ? arrow.links().label() : LinkLabel.NONE;
      link(arrow, ends.get(i - 1), ends.get(i), label);
    }
  }

  private void link(Arrow arrow, String from, String to, LinkLabel label) throws FormatException {
    if (from.isBlank() || to.isBlank()) {
      throw out.fault(arrow.line(), "foreign.outline.end");
    }
    if (onlyStage(from) || onlyStage(to)) {
      out.leftOut(from + " → " + to);
      return;
    }
    StatedEnterprise supplier = enterpriseOnly(from);
    StatedEnterprise customer = enterpriseOnly(to);
    String source = supplier == null ? end(arrow, from) : supplier.segment();
    String target = customer == null ? end(arrow, to) : customer.segment();
    out.link(
        new StatedLink(
            arrow.line(),
            source,
            target,
            supplier == null ? null : supplier.name(),
            customer == null ? null : customer.name(),
            label.kind(),
            label.text(),
            null,
            null));
  }

  private String end(Arrow arrow, String name) throws FormatException {
    return segment(arrow.line(), name, arrow.stage());
  }

  private boolean onlyStage(String name) {
    String key = ForeignName.key(ForeignName.clean(name));
    return out.hasStage(key) && !out.hasSegment(key);
  }

  private @Nullable StatedEnterprise enterpriseOnly(String name) {
    String key = ForeignName.key(ForeignName.clean(name));
    return out.hasSegment(key) ? null : enterprises.get(key);
  }
}
