package org.chainmap.format;

import static org.chainmap.format.Codecs.CONTACT;
import static org.chainmap.format.Codecs.FLAG;
import static org.chainmap.format.Codecs.TEXT;
import static org.chainmap.format.Codecs.choice;
import static org.chainmap.format.ElementFields.remarks;
import static org.chainmap.format.ValueCodecs.FIGURE;
import static org.chainmap.format.ValueCodecs.REGION;

import org.chainmap.model.Enterprise;
import org.chainmap.model.kind.EnterpriseMark;
import org.chainmap.model.kind.Ownership;
import org.chainmap.model.kind.RiskLevel;
import org.chainmap.model.value.Profile;

/** An enterprise's fields in files. */
final class EnterpriseShape {

  private static final Fields<Profile> PROFILE =
      Fields.<Profile>ofPart()
          .list("aliases", TEXT, Profile::aliases, Profile::withAliases)
          .optional("mainProducts", TEXT, Profile::mainProducts, Profile::withMainProducts)
          .optional("revenue", FIGURE, Profile::revenue, Profile::withRevenue)
          .optional("rdIntensity", FIGURE, Profile::rdIntensity, Profile::withRdIntensity)
          .optional("mainCustomers", TEXT, Profile::mainCustomers, Profile::withMainCustomers)
          .optional("keyTechnologies", TEXT, Profile::keyTechnologies, Profile::withKeyTechnologies)
          .optional(
              "riskLevel", choice(RiskLevel.values()), Profile::riskLevel, Profile::withRiskLevel)
          .optional("parent", TEXT, Profile::parent, Profile::withParent)
          .optional("contact", CONTACT, Profile::contact, Profile::withContact);

  static final Shape<Enterprise> SHAPE =
      new Shape<>(
          "enterprises",
          Enterprise.class,
          id -> Enterprise.of(id, Shapes.UNNAMED.text()),
          remarks(
              ElementFields.<Enterprise>fields()
                  .names("name", Enterprise::name, Enterprise::withName)
                  .captions("shortName", Enterprise::shortName, Enterprise::withShortName)
                  .optional("creditCode", TEXT, Enterprise::creditCode, Enterprise::withCreditCode)
                  .optional(
                      "ownership",
                      choice(Ownership.values()),
                      Enterprise::ownership,
                      Enterprise::withOwnership)
                  .list(
                      "marks",
                      choice(EnterpriseMark.values()),
                      Enterprise::marks,
                      Enterprise::withMarks)
                  .optional("region", REGION, Enterprise::region, Enterprise::withRegion)
                  .optional(
                      "inCatalogue", FLAG, Enterprise::inCatalogue, Enterprise::withInCatalogue)
                  .optional("sector", TEXT, Enterprise::sector, Enterprise::withSector)
                  .optional("capacity", FIGURE, Enterprise::capacity, Enterprise::withCapacity)
                  .optional(
                      "timeToRecover",
                      FIGURE,
                      Enterprise::timeToRecover,
                      Enterprise::withTimeToRecover)
                  .part(Enterprise::profile, Enterprise::withProfile, PROFILE)));

  private EnterpriseShape() {}
}
