package org.chainmap.ledger.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.chainmap.geom.Id;
import org.chainmap.ledger.Ledgers;
import org.chainmap.ledger.table.ImportedRow;
import org.chainmap.ledger.table.TableField;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Ids;
import org.chainmap.model.Initiative;
import org.chainmap.model.Link;
import org.chainmap.model.Listing;
import org.chainmap.model.NameKey;
import org.chainmap.model.kind.InitiativeKind;
import org.chainmap.model.kind.InitiativeState;
import org.chainmap.model.kind.LinkKind;
import org.chainmap.model.kind.Side;
import org.chainmap.model.value.Caption;
import org.chainmap.model.value.Figure;
import org.chainmap.model.value.InitiativeFacts;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Remarks;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/** Rows about links, needs and offers, and initiatives. */
final class RelationRows {

  private record LinkEnds(
      Id from, Id to, @Nullable Id supplier, @Nullable Id customer, LinkKind kind) {}

  private record ListingOf(Id enterprise, Side side, String text) {}

  private final ChainMap map;
  private final ElementDraft draft;
  private final RowFields fields;
  private final Sources sources;
  private final EntityRows entities;
  private final Map<LinkEnds, Id> links = new HashMap<>();
  private final Map<ListingOf, Id> listings = new HashMap<>();
  private final Map<String, Id> initiatives = new HashMap<>();

  RelationRows(
      ChainMap map, ElementDraft draft, RowFields fields, Sources sources, EntityRows entities) {
    this.map = map;
    this.draft = draft;
    this.fields = fields;
    this.sources = sources;
    this.entities = entities;
    for (Link l : map.links()) {
      links.putIfAbsent(
          new LinkEnds(l.from(), l.to(), l.supplier(), l.customer(), l.kind()), l.id());
    }
    for (Listing l : map.all(Listing.class)) {
      listings.putIfAbsent(
          new ListingOf(l.enterprise(), l.side(), folded(l.text().in(Lang.ZH))), l.id());
    }
    for (Initiative i : map.all(Initiative.class)) {
      initiatives.putIfAbsent(folded(i.name().text()), i.id());
    }
  }

  private static String folded(String name) {
    return NameKey.of(name).text();
  }

  /** A row of a link between segments, between enterprises, or both. */
  RowResult link(ImportedRow row, String key, boolean adding) throws Doubtful {
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
    Id from = fromName == null ? known(knownFrom) : entities.segmentNamed(row, fromName);
    Id to = toName == null ? known(knownTo) : entities.segmentNamed(row, toName);
    Id supplier = supplierName == null ? null : entities.enterpriseNamed(supplierName);
    Id customer = customerName == null ? null : entities.enterpriseNamed(customerName);
    if (supplier != null) {
      entities.bare(supplier, from);
    }
    if (customer != null) {
      entities.bare(customer, to);
    }
    LinkKind stated = row.choice(TableField.LINK_KIND, LinkKind.class);
    LinkEnds ends =
        new LinkEnds(from, to, supplier, customer, stated == null ? LinkKind.SUPPLY : stated);
    Id known = links.get(ends);
    Link before =
        known == null
            ? Link.of(draft.fresh(Ids.LINK), from, to)
                .withKind(ends.kind())
                .withSupplier(supplier)
                .withCustomer(customer)
            : draft.find(Link.class, known).orElseThrow();
    links.put(ends, before.id());
    List<FieldChange> changes = new ArrayList<>();
    Id source = sources.of(row);
    Figure volume = before.volume();
    Link written =
        fields.write(
            Ledgers.LINKS,
            before,
            row,
            key,
            known == null,
            Set.of(TableField.LINK_KIND),
            source,
            changes);
    Double more = row.number(TableField.VOLUME);
    if (adding && volume != null && more != null) {
      written = written.withVolume(volume.withValue(volume.value() + more));
    }
    written = Ledgers.LINKS.kind().cast(Sources.with(written, source));
    draft.put(written);
    return RowResult.of(written.id(), known == null, !written.equals(before), changes);
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
    Set<Id> segments = entities.segmentsOf(enterprise);
    return segments.size() == 1 ? segments.iterator().next() : null;
  }

  /** A row of a need, an offer, or one of each. */
  RowResult listing(ImportedRow row, String key) throws Doubtful {
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
    Id segment = segmentName == null ? null : entities.segmentNamed(row, segmentName);
    List<FieldChange> changes = new ArrayList<>();
    RowResult result = null;
    for (Side each : Side.values()) {
      String said = each == Side.NEED ? need : offer;
      if (said != null) {
        RowResult one = listing(row, key, new ListingOf(enterprise, each, said), segment, changes);
        result = result == null || one.outcome() == PlannedRow.Outcome.ADDED ? one : result;
      }
    }
    return Objects.requireNonNull(result);
  }

  private RowResult listing(
      ImportedRow row, String key, ListingOf of, @Nullable Id segment, List<FieldChange> changes) {
    ListingOf folded = new ListingOf(of.enterprise(), of.side(), folded(of.text()));
    Id known = listings.get(folded);
    Listing before =
        known == null
            ? Listing.of(draft.fresh(Ids.LISTING), of.side(), of.enterprise(), of.text())
                .withSegment(segment)
            : draft.find(Listing.class, known).orElseThrow();
    listings.put(folded, before.id());
    Id source = sources.of(row);
    Listing written =
        fields.write(
            Ledgers.LISTINGS,
            before,
            row,
            key + "|" + of.side().key(),
            known == null,
            Set.of(TableField.SIDE, TableField.LISTING_TEXT),
            source,
            changes);
    if (written.segment() == null && segment != null) {
      written = written.withSegment(segment);
    }
    written = Ledgers.LISTINGS.kind().cast(Sources.with(written, source));
    draft.put(written);
    return RowResult.of(written.id(), known == null, !written.equals(before), changes);
  }

  /** A row of a project or another joint action. */
  RowResult initiative(ImportedRow row, String key) throws Doubtful {
    String name = row.text(TableField.INITIATIVE);
    if (name == null) {
      return RowResult.leftOut(Message.of("ledger.missing", TableField.INITIATIVE.label()));
    }
    List<String> leads = row.names(TableField.LEAD);
    List<String> members = row.names(TableField.MEMBERS);
    List<String> segmentNames = row.names(TableField.SEGMENT);
    for (String each : FieldColumns.joined(leads, members)) {
      entities.knownEnterprise(each);
    }
    for (String each : segmentNames) {
      entities.knownSegment(each);
    }
    Id known = initiatives.get(folded(name));
    Initiative before =
        known == null ? started(name) : draft.find(Initiative.class, known).orElseThrow();
    initiatives.put(folded(name), before.id());
    List<FieldChange> changes = new ArrayList<>();
    Id source = sources.of(row);
    Initiative written =
        fields.write(
            Ledgers.INITIATIVES,
            before,
            row,
            key,
            known == null,
            Set.of(TableField.INITIATIVE),
            source,
            changes);
    Set<Id> who = new LinkedHashSet<>(written.members());
    for (String each : FieldColumns.joined(leads, members)) {
      who.add(entities.enterpriseNamed(each));
    }
    Set<Id> where = new LinkedHashSet<>(written.segments());
    for (String each : segmentNames) {
      where.add(entities.segmentNamed(row, each));
    }
    written = written.withMembers(List.copyOf(who)).withSegments(List.copyOf(where));
    if (leads.size() == 1 && written.facts().lead() == null) {
      Id lead = entities.enterpriseNamed(leads.getFirst());
      written = written.withFacts(written.facts().withLead(lead));
    }
    written = Ledgers.INITIATIVES.kind().cast(Sources.with(written, source));
    draft.put(written);
    return RowResult.of(written.id(), known == null, !written.equals(before), changes);
  }

  private Initiative started(String name) {
    return new Initiative(
        draft.fresh(Ids.INITIATIVE),
        Name.of(name),
        InitiativeKind.PROJECT,
        InitiativeState.PLANNED,
        List.of(),
        List.of(),
        Caption.NONE,
        null,
        null,
        InitiativeFacts.UNKNOWN,
        Remarks.NONE);
  }
}
