package org.chainmap.ledger.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.chainmap.geom.Id;
import org.chainmap.ledger.Ledgers;
import org.chainmap.ledger.table.ImportedCell;
import org.chainmap.ledger.table.ImportedRow;
import org.chainmap.ledger.table.TableField;
import org.chainmap.model.ChainMap;
import org.chainmap.model.ChangeBuilder;
import org.chainmap.model.Ids;
import org.chainmap.model.Link;
import org.chainmap.model.Listing;
import org.chainmap.model.NameKey;
import org.chainmap.model.kind.LinkKind;
import org.chainmap.model.kind.Side;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/** Rows about links, and about needs and offers. */
final class RelationRows {

  private record LinkEnds(
      Id from, Id to, @Nullable Id supplier, @Nullable Id customer, LinkKind kind) {}

  private record ListingOf(Id enterprise, Side side, String text) {}

  private final ChainMap map;
  private final ChangeBuilder draft;
  private final RowFields fields;
  private final Sources sources;
  private final EntityRows entities;
  private final Map<LinkEnds, Id> links = new HashMap<>();
  private final Map<ListingOf, Id> listings = new HashMap<>();

  RelationRows(
      ChainMap map, ChangeBuilder draft, RowFields fields, Sources sources, EntityRows entities) {
    this.map = map;
    this.draft = draft;
    this.fields = fields;
    this.sources = sources;
    this.entities = entities;
    for (Link l : map.links()) {
      links.putIfAbsent(
          new LinkEnds(l.from(), l.to(), l.supplier(), l.customer(), l.kind()), l.id());
    }
    for (Lang lang : Lang.values()) {
      for (Listing l : map.all(Listing.class)) {
        listings.putIfAbsent(
            new ListingOf(l.enterprise(), l.side(), folded(l.text().in(lang))), l.id());
      }
    }
  }

  private static String folded(String name) {
    return NameKey.of(name).text();
  }

  /** A row of a link between segments, between enterprises, or both. */
  RowResult link(RowTask task) throws Doubtful {
    ImportedRow row = task.row();
    String fromName = row.text(TableField.FROM);
    String toName = row.text(TableField.TO);
    String supplierName = row.text(TableField.SUPPLIER);
    String customerName = row.text(TableField.CUSTOMER);
    Id knownSupplier = supplierName == null ? null : entities.knownEnterprise(supplierName);
    Id knownCustomer = customerName == null ? null : entities.knownEnterprise(customerName);
    Id knownFrom = fromName == null ? only(knownSupplier) : entities.knownSegment(fromName);
    Id knownTo = toName == null ? only(knownCustomer) : entities.knownSegment(toName);
    if (fromName == null && knownFrom == null) {
      return RowResult.leftOut(unplaced(supplierName, TableField.FROM));
    }
    if (toName == null && knownTo == null) {
      return RowResult.leftOut(unplaced(customerName, TableField.TO));
    }
    Id from = fromName == null ? known(knownFrom) : entities.segmentNamed(task, fromName);
    Id to = toName == null ? known(knownTo) : entities.segmentNamed(task, toName);
    Id supplier = supplierName == null ? null : entities.enterpriseNamed(supplierName);
    Id customer = customerName == null ? null : entities.enterpriseNamed(customerName);
    LinkKind stated = row.choice(TableField.LINK_KIND, LinkKind.class);
    LinkEnds ends =
        new LinkEnds(from, to, supplier, customer, stated == null ? LinkKind.SUPPLY : stated);
    Id remembered = task.memory().element();
    Id known =
        remembered != null && draft.find(Link.class, remembered).isPresent()
            ? remembered
            : links.get(ends);
    if (known == null && supplier != null) {
      entities.memberships().bare(supplier, from);
    }
    if (known == null && customer != null) {
      entities.memberships().bare(customer, to);
    }
    Link before =
        known == null
            ? Link.of(draft.fresh(Ids.LINK), from, to)
                .withKind(ends.kind())
                .withSupplier(supplier)
                .withCustomer(customer)
            : draft.find(Link.class, known).orElseThrow();
    links.put(ends, before.id());
    Link written =
        fields.write(
            Ledgers.LINKS, before, task, draft.isNew(before.id()), Set.of(TableField.LINK_KIND));
    written = sources.cited(Ledgers.LINKS, written, task);
    draft.put(written);
    return RowResult.of(written.id(), known == null, !written.equals(before), task.changes());
  }

  private static Id known(@Nullable Id id) {
    return Objects.requireNonNull(id);
  }

  private static Message unplaced(@Nullable String name, TableField field) {
    return name == null
        ? Message.of("ledger.missing", field.label())
        : Message.of("ledger.plan.unplaced", name);
  }

  /** The one segment an enterprise participates in; null where it is in none or several. */
  private @Nullable Id only(@Nullable Id enterprise) {
    if (enterprise == null) {
      return null;
    }
    Set<Id> segments = entities.memberships().segmentsOf(enterprise);
    return segments.size() == 1 ? segments.iterator().next() : null;
  }

  /** A row of a need, an offer, or one of each. */
  RowResult listing(RowTask task) throws Doubtful {
    ImportedRow row = task.row();
    String name = row.text(TableField.ENTERPRISE);
    if (name == null) {
      return RowResult.leftOut(Message.of("ledger.missing", TableField.ENTERPRISE.label()));
    }
    String segmentName = row.text(TableField.SEGMENT);
    entities.knownEnterprise(name);
    if (segmentName != null) {
      entities.knownSegment(segmentName);
    }
    String need = row.text(TableField.NEED);
    String offer = row.text(TableField.OFFER);
    String text = row.text(TableField.LISTING_TEXT);
    Side side = row.choice(TableField.SIDE, Side.class);
    if (text != null) {
      need = side == Side.OFFER ? need : text;
      offer = side == Side.OFFER ? text : offer;
    }
    if (need == null && offer == null) {
      return RowResult.leftOut(Message.of("ledger.missing", TableField.LISTING_TEXT.label()));
    }
    Id enterprise = entities.enterpriseNamed(name);
    Id segment = segmentName == null ? null : entities.segmentNamed(task, segmentName);
    RowResult result = null;
    for (Side each : Side.values()) {
      String said = each == Side.NEED ? need : offer;
      if (said != null) {
        RowResult one = listing(task, new ListingOf(enterprise, each, said), segment);
        result = result == null || one.outcome() == PlannedRow.Outcome.ADDED ? one : result;
      }
    }
    return Objects.requireNonNull(result);
  }

  private RowResult listing(RowTask task, ListingOf of, @Nullable Id segment) {
    ListingOf folded = new ListingOf(of.enterprise(), of.side(), folded(of.text()));
    Id remembered = task.memory().element();
    Id known =
        remembered != null
                && draft
                    .find(Listing.class, remembered)
                    .filter(each -> each.side() == of.side())
                    .isPresent()
            ? remembered
            : listings.get(folded);
    Listing before =
        known == null
            ? Listing.of(draft.fresh(Ids.LISTING), of.side(), of.enterprise(), of.text())
                .withSegment(segment)
            : draft.find(Listing.class, known).orElseThrow();
    listings.put(folded, before.id());
    Listing written =
        fields.write(
            Ledgers.LISTINGS,
            before,
            task,
            draft.isNew(before.id()),
            Set.of(TableField.SIDE, TableField.LISTING_TEXT));
    written = placed(task, written, segment);
    written = sources.cited(Ledgers.LISTINGS, written, task);
    draft.put(written);
    return RowResult.of(written.id(), known == null, !written.equals(before), task.changes());
  }

  /** Moves a listing to the segment that its row names. */
  private Listing placed(RowTask task, Listing listing, @Nullable Id segment) {
    ImportedCell cell = task.row().cells().get(TableField.SEGMENT);
    if (segment == null
        || cell == null
        || segment.equals(listing.segment())
        || task.repeats(TableField.SEGMENT)) {
      return listing;
    }
    String last = task.memory().refreshed() ? task.memory().said(TableField.SEGMENT) : null;
    boolean byHand =
        last != null && !Objects.equals(listing.segment(), entities.plainSegment(last));
    return fields.refer(
        Ledgers.LISTINGS,
        "segment",
        listing,
        task,
        cell,
        last,
        byHand,
        draft.isNew(listing.id()),
        () -> List.of(segment));
  }
}
