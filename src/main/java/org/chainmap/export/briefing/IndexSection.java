package org.chainmap.export.briefing;

import java.util.List;
import org.chainmap.export.briefing.BriefingBuilder.Ground;
import org.chainmap.text.Message;

/** Writes the index of segments and enterprises, with the places where each is spoken of. */
final class IndexSection {

  /** The most entries. */
  private static final int ENTRIES = 2000;

  private final Ground ground;
  private final BlockList blocks;

  IndexSection(Ground ground, BlockList blocks) {
    this.ground = ground;
    this.blocks = blocks;
  }

  void append() {
    blocks.heading(1, ground.say(BriefingPart.INDEX.label()), blocks.anchor("index"));
    // The sources have a part of their own.
    List<IndexEntry> entries = IndexEntry.elements(ground.map(), ground.lang());
    entries.stream().limit(ENTRIES).forEach(this::entry);
    if (entries.size() > ENTRIES) {
      blocks.note(Message.of("briefing.more.index", entries.size() - ENTRIES));
    }
  }

  private void entry(IndexEntry entry) {
    int depth =
        switch (entry.kind()) {
          case HEADING -> 0;
          case SEGMENT -> 1;
          case ENTERPRISE, SOURCE -> 2;
        };
    List<String> places = entry.id() == null ? List.of() : blocks.places(entry.id());
    blocks.add(new Block.IndexItem(depth, entry.name(), entry.details(), places));
  }
}
