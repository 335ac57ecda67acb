package org.chainmap.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.geom.Orientation;
import org.chainmap.geom.Point;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Initiative;
import org.chainmap.model.InvestmentTarget;
import org.chainmap.model.Link;
import org.chainmap.model.Listing;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Match;
import org.chainmap.model.Note;
import org.chainmap.model.Participation;
import org.chainmap.model.Resource;
import org.chainmap.model.Scenario;
import org.chainmap.model.Segment;
import org.chainmap.model.Source;
import org.chainmap.model.Stage;
import org.chainmap.model.kind.AdministrativeLevel;
import org.chainmap.model.kind.Confidence;
import org.chainmap.model.kind.ContactState;
import org.chainmap.model.kind.CooperationType;
import org.chainmap.model.kind.Dependence;
import org.chainmap.model.kind.EnterpriseMark;
import org.chainmap.model.kind.Evidence;
import org.chainmap.model.kind.FirstOfKind;
import org.chainmap.model.kind.Horizon;
import org.chainmap.model.kind.InitiativeKind;
import org.chainmap.model.kind.InitiativeState;
import org.chainmap.model.kind.LinkKind;
import org.chainmap.model.kind.LinkShape;
import org.chainmap.model.kind.MatchDecision;
import org.chainmap.model.kind.MediaType;
import org.chainmap.model.kind.NoteKind;
import org.chainmap.model.kind.Ownership;
import org.chainmap.model.kind.Rating;
import org.chainmap.model.kind.ResourceKind;
import org.chainmap.model.kind.RiskLevel;
import org.chainmap.model.kind.SegmentKind;
import org.chainmap.model.kind.SegmentState;
import org.chainmap.model.kind.Sensitivity;
import org.chainmap.model.kind.Side;
import org.chainmap.model.kind.Standing;
import org.chainmap.model.kind.Substitutability;
import org.chainmap.model.kind.SubstitutionStage;
import org.chainmap.model.kind.SupplyStatus;
import org.chainmap.model.kind.Tint;
import org.chainmap.model.kind.WeaknessType;
import org.chainmap.model.value.Appearance;
import org.chainmap.model.value.AsOf;
import org.chainmap.model.value.Caption;
import org.chainmap.model.value.Classification;
import org.chainmap.model.value.Contact;
import org.chainmap.model.value.EmbeddedPicture;
import org.chainmap.model.value.Extras;
import org.chainmap.model.value.Figure;
import org.chainmap.model.value.Flows;
import org.chainmap.model.value.Group;
import org.chainmap.model.value.ImportShares;
import org.chainmap.model.value.Imprint;
import org.chainmap.model.value.InitiativeFacts;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Placement;
import org.chainmap.model.value.Profile;
import org.chainmap.model.value.Region;
import org.chainmap.model.value.Remarks;
import org.chainmap.model.value.Shortfall;
import org.chainmap.model.value.SupplyFacts;
import org.chainmap.model.value.TargetFacts;
import org.chainmap.model.value.Terms;
import org.chainmap.model.value.TradeFacts;
import org.chainmap.model.value.Verification;
import org.chainmap.model.value.Weights;
import org.junit.jupiter.api.Test;

/** The canonical text, every field once. A change here is a change of the published format. */
class GoldenTest {

  private static final String TEXT =
      """
      {
        "format": "chain-map",
        "formatVersion": 1,
        "map": {
          "title": "新能源汽车",
          "titleEn": "New-energy vehicles",
          "author": "某处",
          "authorEn": "Someone",
          "organisation": "某单位",
          "organisationEn": "Some company",
          "marking": "内部资料 注意保管",
          "markingEn": "Internal, keep safe",
          "asOf": "2026-06",
          "documentId": "3f1c9a52-7c1e-4f5e-9d6b-2f4f3a1f0c11",
          "orientation": "topDown",
          "linkShape": "curved",
          "chainLeaders": ["e-1"],
          "weights": {"esri": 2, "structure": 0.5},
          "notes": "第一行\\n“第二行”",
          "sources": ["src-1"]
        },
        "groups": [
          {
            "name": "正极",
            "nameEn": "Cathodes"
          }
        ],
        "stages": [
          {
            "id": "st-2",
            "name": "上游",
            "order": 0,
            "tint": "blue"
          },
          {
            "id": "st-1",
            "name": "中游",
            "order": 1
          }
        ],
        "segments": [
          {
            "id": "s-2",
            "name": "锂资源",
            "nameEn": "Lithium",
            "stage": "st-2",
            "kind": "material",
            "group": "正极",
            "state": "weak",
            "codes": ["C3240", "3.2.1"],
            "sector": "有色金属",
            "domesticRate": {"value": 10, "standing": "unverified", "source": "src-1", "asOf": "2021-12", "verification": {"reason": "口径不一", "assignee": "某处"}},
            "importDependence": 75.5,
            "substitutability": "hard",
            "timeToRecover": 26,
            "timeToSurvive": {"value": 6, "standing": "illustrative"},
            "technicalGap": "提纯",
            "importHhi": 0.45,
            "exportHhi": {"value": 0.5, "source": "src-1"},
            "importsToExports": 3,
            "importShares": {"JP": 20, "US": 62},
            "demand": 75,
            "stock": 20,
            "loss": 5000,
            "output": 100,
            "endProduct": true,
            "weaknessType": "chokepoint",
            "supplyStatus": "atRisk",
            "soleSourceCountry": "AU",
            "localSupplyRate": {"value": 35, "source": "src-1"},
            "substitutionStage": "early",
            "alternatives": "盐湖提锂",
            "globalManufacturers": "雅保、SQM",
            "horizon": "twoToThreeYears",
            "position": [24, -96.5],
            "size": [160, 80],
            "pinned": true,
            "locked": true,
            "layer": 2
          },
          {
            "id": "s-10",
            "name": "正极",
            "stage": "st-1",
            "kind": "part"
          }
        ],
        "enterprises": [
          {
            "id": "e-1",
            "name": "江西赣锋锂业集团股份有限公司",
            "nameEn": "Ganfeng Lithium",
            "shortName": "赣锋锂业",
            "shortNameEn": "Ganfeng",
            "creditCode": "91310110666007217T",
            "ownership": "private",
            "marks": ["littleGiant", "singleChampion"],
            "region": {"country": "CN", "province": "江西", "city": "新余"},
            "inCatalogue": false,
            "sector": "B09",
            "capacity": 60,
            "timeToRecover": {"value": 2, "standing": "illustrative"},
            "aliases": ["江西赣锋锂业有限公司"],
            "mainProducts": "氢氧化锂、碳酸锂",
            "revenue": {"value": 1890600, "asOf": "2024"},
            "rdIntensity": 4.5,
            "mainCustomers": "电池企业",
            "keyTechnologies": "卤水提锂",
            "riskLevel": "medium",
            "parent": "赣锋集团",
            "contact": "王先生 0790-000000",
            "sensitivity": "internal"
          },
          {
            "id": "e-2",
            "name": "乙"
          }
        ],
        "participations": [
          {
            "id": "p-1",
            "enterprise": "e-1",
            "segment": "s-2",
            "role": "supplier",
            "share": 0
          }
        ],
        "links": [
          {
            "id": "l-1",
            "from": "s-2",
            "to": "s-10",
            "kind": "technology",
            "supplier": "e-1",
            "customer": "e-2",
            "share": 40,
            "volume": 12.5,
            "dependence": "nonEssential",
            "coefficient": 0.2,
            "evidence": "trial",
            "label": "长协",
            "labelEn": "Long-term contract"
          }
        ],
        "listings": [
          {
            "id": "n-1",
            "side": "offer",
            "enterprise": "e-1",
            "text": "氢氧化锂",
            "textEn": "Lithium hydroxide",
            "segment": "s-2",
            "quantity": 100,
            "unit": "吨",
            "deadline": "2026-12-31",
            "region": {"country": "CN", "province": "江西"},
            "certifications": ["IATF 16949", "ISO 9001"],
            "specification": "电池级，GB/T 26008",
            "budget": 350.5,
            "cooperation": "supporting",
            "contact": "李女士"
          },
          {
            "id": "n-2",
            "side": "need",
            "enterprise": "e-2",
            "text": "锂盐"
          }
        ],
        "matches": [
          {
            "id": "m-1",
            "need": "n-2",
            "offer": "n-1",
            "decision": "locked",
            "notes": "已签约",
            "verification": {"assignee": "秘书处"}
          }
        ],
        "initiatives": [
          {
            "id": "i-1",
            "name": "锂业联盟",
            "kind": "firstOfKind",
            "state": "running",
            "members": [
              "e-1",
              "a-very-long-id-of-an-enterprise-that-would-make-the-line-too-long-to-read-well"
            ],
            "segments": ["s-2", "s-10"],
            "owner": "秘书处",
            "ownerEn": "Secretariat",
            "start": "2026-01",
            "due": "2026",
            "lead": "e-1",
            "content": "建设一条示范线",
            "goal": "电池级纯度",
            "region": {"country": "CN", "province": "江西"},
            "investment": {"value": 12000, "source": "src-1"},
            "funding": "自筹",
            "scale": "年产 2 万吨",
            "firstOfKind": "firstBatch",
            "outcome": "已投产",
            "progress": 40
          }
        ],
        "investmentTargets": [
          {
            "id": "t-1",
            "name": "某膜业公司",
            "nameEn": "A maker of films",
            "enterprise": "e-2",
            "segment": "s-10",
            "region": {"country": "CN", "province": "江苏"},
            "priority": "high",
            "fit": "medium",
            "mainBusiness": "隔膜",
            "contactState": "negotiating",
            "progressNote": "已两次洽谈"
          }
        ],
        "resources": [
          {
            "id": "r-1",
            "name": "锂电产业园",
            "nameEn": "Lithium park",
            "kind": "park",
            "level": "provincial",
            "region": {"country": "CN", "province": "江西", "city": "新余"},
            "segments": ["s-2"],
            "summary": "用地优惠",
            "sources": ["src-1"]
          }
        ],
        "scenarios": [
          {
            "id": "sc-1",
            "name": "境外断供",
            "nameEn": "Foreign supply lost",
            "removed": ["s-10", "l-1"],
            "regions": ["US", "江西"],
            "ownerships": ["foreign", "jointVenture"],
            "likelihood": 4
          }
        ],
        "sources": [
          {
            "id": "src-1",
            "title": "年报",
            "titleEn": "Annual report",
            "publisher": "某协会",
            "publisherEn": "An association",
            "date": "2021",
            "confidence": "medium",
            "url": "https://example.org/a"
          }
        ],
        "notes": [
          {
            "id": "note-1",
            "kind": "picture",
            "text": "联盟标志",
            "textEn": "Logo",
            "position": [-40, 12.5],
            "size": [120, 48],
            "locked": true,
            "layer": 2,
            "tint": "teal",
            "picture": {"mediaType": "image/svg+xml", "data": "PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciLz4="}
          },
          {
            "id": "note-2",
            "kind": "text",
            "text": "第一行\\n第二行",
            "position": [0, 0],
            "size": [200, 80]
          }
        ]
      }
      """;

  @Test
  void theTextIsAsPublished() throws Exception {
    Id long_ =
        Id.of("a-very-long-id-of-an-enterprise-that-would-make-the-line-too-long-to-read-well");
    ChainMap map =
        ChainMap.of(
            List.of(
                info(),
                new Stage(Id.of("st-2"), Name.of("上游"), 0, Tint.BLUE, Remarks.NONE),
                new Stage(Id.of("st-1"), Name.of("中游"), 1, null, Remarks.NONE),
                Segment.of(Id.of("s-10"), "正极", Id.of("st-1")),
                lithium(),
                enterprise(),
                Enterprise.of(Id.of("e-2"), "乙"),
                Participation.of(Id.of("p-1"), Id.of("e-1"), Id.of("s-2")).withShare(Figure.of(0)),
                Link.of(Id.of("l-1"), Id.of("s-2"), Id.of("s-10"))
                    .withKind(LinkKind.TECHNOLOGY)
                    .withSupplier(Id.of("e-1"))
                    .withCustomer(Id.of("e-2"))
                    .withShare(Figure.of(40))
                    .withVolume(Figure.of(12.5))
                    .withDependence(Dependence.NON_ESSENTIAL)
                    .withCoefficient(Figure.of(0.2))
                    .withEvidence(Evidence.TRIAL)
                    .withLabel(new Caption("长协", "Long-term contract")),
                new Listing(
                    Id.of("n-1"),
                    Side.OFFER,
                    Id.of("e-1"),
                    new Caption("氢氧化锂", "Lithium hydroxide"),
                    Id.of("s-2"),
                    new Terms(
                        100.0,
                        "吨",
                        new AsOf(2026, 12, 31),
                        new Region("CN", "江西", null),
                        List.of("IATF 16949", "ISO 9001"),
                        "电池级，GB/T 26008",
                        350.5,
                        CooperationType.SUPPORTING,
                        new Contact("李女士")),
                    Remarks.NONE),
                Listing.of(Id.of("n-2"), Side.NEED, Id.of("e-2"), "锂盐"),
                new Match(
                    Id.of("m-1"),
                    Id.of("n-2"),
                    Id.of("n-1"),
                    MatchDecision.LOCKED,
                    new Remarks(
                        "已签约",
                        List.of(),
                        Verification.OPEN.withAssignee("秘书处"),
                        null,
                        Extras.NONE)),
                new InvestmentTarget(
                    Id.of("t-1"),
                    new Name("某膜业公司", "A maker of films"),
                    Id.of("e-2"),
                    Id.of("s-10"),
                    new Region("CN", "江苏", null),
                    new TargetFacts(
                        Rating.HIGH, Rating.MEDIUM, "隔膜", ContactState.NEGOTIATING, "已两次洽谈"),
                    Remarks.NONE),
                new Resource(
                    Id.of("r-1"),
                    new Name("锂电产业园", "Lithium park"),
                    ResourceKind.PARK,
                    AdministrativeLevel.PROVINCIAL,
                    new Region("CN", "江西", "新余"),
                    List.of(Id.of("s-2")),
                    "用地优惠",
                    Remarks.NONE.withSources(List.of(Id.of("src-1")))),
                new Scenario(
                    Id.of("sc-1"),
                    new Name("境外断供", "Foreign supply lost"),
                    List.of(Id.of("s-10"), Id.of("l-1")),
                    List.of("US", "江西"),
                    List.of(Ownership.JOINT_VENTURE, Ownership.FOREIGN),
                    Figure.of(4),
                    Remarks.NONE),
                new Initiative(
                    Id.of("i-1"),
                    Name.of("锂业联盟"),
                    InitiativeKind.FIRST_OF_KIND,
                    InitiativeState.RUNNING,
                    List.of(Id.of("e-1"), long_),
                    List.of(Id.of("s-2"), Id.of("s-10")),
                    new Caption("秘书处", "Secretariat"),
                    new AsOf(2026, 1, null),
                    new AsOf(2026, null, null),
                    new InitiativeFacts(
                        Id.of("e-1"),
                        "建设一条示范线",
                        "电池级纯度",
                        new Region("CN", "江西", null),
                        Figure.of(12_000).withSource(Id.of("src-1")),
                        "自筹",
                        "年产 2 万吨",
                        FirstOfKind.FIRST_BATCH,
                        "已投产",
                        40.0),
                    Remarks.NONE),
                new Source(
                    Id.of("src-1"),
                    new Caption("年报", "Annual report"),
                    new Caption("某协会", "An association"),
                    new AsOf(2021, null, null),
                    Confidence.MEDIUM,
                    "https://example.org/a",
                    Remarks.NONE),
                new Note(
                    Id.of("note-1"),
                    NoteKind.PICTURE,
                    new Name("联盟标志", "Logo"),
                    new Box(-40, 12.5, 120, 48),
                    true,
                    2,
                    Tint.TEAL,
                    EmbeddedPicture.of(
                        MediaType.SVG,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"
                            .getBytes(StandardCharsets.UTF_8)),
                    Remarks.NONE),
                Note.of(Id.of("note-2"), NoteKind.TEXT, "第一行\n第二行", new Box(0, 0, 200, 80))));
    assertThat(ChainMapFile.toJson(map)).isEqualTo(TEXT);
  }

  private static MapInfo info() {
    return new MapInfo(
        MapInfo.ID,
        new Name("新能源汽车", "New-energy vehicles"),
        new Imprint(
            new Caption("某处", "Someone"),
            new Caption("某单位", "Some company"),
            new Caption("内部资料 注意保管", "Internal, keep safe"),
            new AsOf(2026, 6, null),
            "3f1c9a52-7c1e-4f5e-9d6b-2f4f3a1f0c11"),
        new Appearance(Orientation.TOP_DOWN, LinkShape.CURVED),
        List.of(Id.of("e-1")),
        Weights.USUAL.with("structure", 0.5).with("esri", 2.0),
        List.of(Group.of(new Name("正极", "Cathodes"))),
        Extras.NONE,
        new Remarks("第一行\n“第二行”", List.of(Id.of("src-1")), null, null, Extras.NONE));
  }

  private static Segment lithium() {
    return new Segment(
        Id.of("s-2"),
        new Name("锂资源", "Lithium"),
        Id.of("st-2"),
        SegmentKind.MATERIAL,
        "正极",
        SegmentState.WEAK,
        new Classification(List.of("C3240", "3.2.1"), "有色金属"),
        new SupplyFacts(
            new Figure(
                10,
                Standing.UNVERIFIED,
                Id.of("src-1"),
                new AsOf(2021, 12, null),
                new Verification("口径不一", "某处", Extras.NONE),
                Extras.NONE),
            Figure.of(75.5),
            Substitutability.HARD,
            Figure.of(26),
            Figure.of(6).withStanding(Standing.ILLUSTRATIVE),
            "提纯",
            new Shortfall(
                WeaknessType.CHOKEPOINT,
                SupplyStatus.AT_RISK,
                "AU",
                Figure.of(35).withSource(Id.of("src-1")),
                SubstitutionStage.EARLY,
                "盐湖提锂",
                "雅保、SQM",
                Horizon.TWO_TO_THREE_YEARS)),
        new TradeFacts(
            Figure.of(0.45),
            Figure.of(0.5).withSource(Id.of("src-1")),
            Figure.of(3),
            ImportShares.UNKNOWN.with("US", 62).with("JP", 20)),
        new Flows(Figure.of(75), Figure.of(20), Figure.of(5000), Figure.of(100), true),
        new Placement(new Point(24, -96.5), new Size(160, 80), true, true, 2),
        Remarks.NONE);
  }

  private static Enterprise enterprise() {
    return Enterprise.of(Id.of("e-1"), "江西赣锋锂业集团股份有限公司")
        .withName(new Name("江西赣锋锂业集团股份有限公司", "Ganfeng Lithium"))
        .withShortName(new Caption("赣锋锂业", "Ganfeng"))
        .withCreditCode("91310110666007217T")
        .withOwnership(Ownership.PRIVATE)
        .withMarks(List.of(EnterpriseMark.SINGLE_CHAMPION, EnterpriseMark.LITTLE_GIANT))
        .withRegion(new Region("CN", "江西", "新余"))
        .withInCatalogue(false)
        .withSector("B09")
        .withCapacity(Figure.of(60))
        .withTimeToRecover(Figure.of(2).withStanding(Standing.ILLUSTRATIVE))
        .withProfile(
            new Profile(
                List.of("江西赣锋锂业有限公司"),
                "氢氧化锂、碳酸锂",
                Figure.of(1_890_600).withAsOf(new AsOf(2024, null, null)),
                Figure.of(4.5),
                "电池企业",
                "卤水提锂",
                RiskLevel.MEDIUM,
                "赣锋集团",
                new Contact("王先生 0790-000000")))
        .withRemarks(Remarks.NONE.withSensitivity(Sensitivity.INTERNAL));
  }
}
