package org.chainmap.ledger;

import java.util.List;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Initiative;
import org.chainmap.model.InvestmentTarget;
import org.chainmap.model.Link;
import org.chainmap.model.Listing;
import org.chainmap.model.Participation;
import org.chainmap.model.Resource;
import org.chainmap.model.Segment;
import org.chainmap.model.Source;

/** All ledgers, in the order people are offered them. */
public final class Ledgers {

  public static final Ledger<Enterprise> ENTERPRISES = EnterpriseLedger.create();
  public static final Ledger<Segment> SEGMENTS = SegmentLedger.create();
  public static final Ledger<Participation> PARTICIPATIONS = ParticipationLedger.create();
  public static final Ledger<Link> LINKS = LinkLedger.create();
  public static final Ledger<Listing> LISTINGS = ListingLedger.create();
  public static final Ledger<Initiative> INITIATIVES = InitiativeLedger.create();
  public static final Ledger<InvestmentTarget> TARGETS = TargetLedger.create();
  public static final Ledger<Resource> RESOURCES = ResourceLedger.create();
  public static final Ledger<Source> SOURCES = SourceLedger.create();

  public static final List<Ledger<? extends Element>> ALL =
      List.of(
          ENTERPRISES,
          SEGMENTS,
          PARTICIPATIONS,
          LINKS,
          LISTINGS,
          INITIATIVES,
          TARGETS,
          RESOURCES,
          SOURCES);

  private Ledgers() {}
}
