package org.chainmap.ledger.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.InvestmentTarget;
import org.chainmap.model.Link;
import org.chainmap.model.Listing;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Match;
import org.chainmap.model.Participation;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.kind.Evidence;
import org.chainmap.model.kind.MatchDecision;
import org.chainmap.model.kind.Sensitivity;
import org.chainmap.model.kind.Side;
import org.chainmap.model.kind.Standing;
import org.chainmap.model.kind.SupplyStatus;
import org.chainmap.model.value.Contact;
import org.chainmap.model.value.Figure;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Remarks;
import org.chainmap.model.value.Verification;
import org.chainmap.text.Cell;
import org.chainmap.text.Lang;
import org.chainmap.text.Table;
import org.junit.jupiter.api.Test;

class PackListsTest {

  private static final Id S = Id.of("s");
  private static final Id A = Id.of("a");
  private static final Id B = Id.of("b");

  private static ChainMap map() {
    Segment segment = Segment.of(S, "电芯", Id.of("st"));
    segment = segment.withShortfall(segment.shortfall().withSupplyStatus(SupplyStatus.AT_RISK));
    Enterprise a = Enterprise.of(A, "甲公司");
    a = a.withProfile(a.profile().withContact(Contact.orNull("张三 123")));
    Enterprise b = Enterprise.of(B, "乙公司");
    b = b.withRemarks(b.remarks().withSensitivity(Sensitivity.SENSITIVE));
    Figure share =
        Figure.of(35.5)
            .withStanding(Standing.UNVERIFIED)
            .withVerification(Verification.OPEN.withReason("口径不一").withAssignee("李四"));
    List<Element> all =
        new ArrayList<>(
            List.of(
                MapInfo.titled("图"),
                new Stage(Id.of("st"), Name.of("中游"), 1, null, Remarks.NONE),
                segment,
                a,
                b,
                Participation.of(Id.of("p"), A, S).withShare(share),
                Link.of(Id.of("l"), S, S)
                    .withSupplier(A)
                    .withCustomer(B)
                    .withEvidence(Evidence.CERTIFIED),
                Listing.of(Id.of("n"), Side.NEED, A, "要设备"),
                Listing.of(Id.of("o"), Side.OFFER, B, "供设备"),
                Match.of(Id.of("m"), Id.of("n"), Id.of("o"), MatchDecision.LOCKED),
                InvestmentTarget.of(Id.of("t"), "乙公司").withEnterprise(B)));
    return ChainMap.of(all);
  }

  private static Table table(String list, ChainMap map, boolean contacts) {
    return PackLists.named(list).orElseThrow().table(map, Lang.ZH, List.of(), contacts);
  }

  private static Cell cell(Table table, int row, String heading) {
    return table.rows().get(row).get(table.headings().indexOf(heading));
  }

  @Test
  void whatIsToBeCheckedSaysWhyAndWho() {
    Table table = table("unchecked", map(), false);
    assertThat(table.headings()).containsExactly("类别", "对象", "字段", "值", "来源", "截至", "为何待核", "负责人");
    assertThat(table.rows()).hasSize(2);
    assertThat(cell(table, 0, "字段")).isEqualTo(Cell.of("供货证据"));
    assertThat(cell(table, 0, "值")).isEqualTo(Cell.of("已认证"));
    assertThat(cell(table, 1, "对象")).isEqualTo(Cell.of("甲公司 · 电芯"));
    assertThat(cell(table, 1, "值")).isEqualTo(Cell.ofPercent(35.5));
    assertThat(cell(table, 1, "为何待核")).isEqualTo(Cell.of("口径不一"));
    assertThat(cell(table, 1, "负责人")).isEqualTo(Cell.of("李四"));
  }

  @Test
  void aContactIsInNoListUnlessAskedFor() {
    assertThat(table("enterprises", map(), false).headings()).doesNotContain("联系人");
    Table asked = table("enterprises", map(), true);
    assertThat(cell(asked, 0, "联系人")).isEqualTo(Cell.of("张三 123"));
    Table chosen =
        EnterpriseLists.ALL.table(map(), Lang.ZH, List.of("contact", "enterpriseName"), false);
    assertThat(chosen.headings()).containsExactly("企业名称");
  }

  @Test
  void nothingIsSaidOfASensitiveEnterpriseUnlessAskedFor() {
    Disclosure withheld = Disclosure.of(map(), false);
    assertThat(withheld.said())
        .extracting(said -> said.in(Lang.ZH))
        .first()
        .asString()
        .contains("1 项");
    for (PackList<?> list : PackLists.ALL) {
      assertThat(list.table(withheld.map(), Lang.ZH, List.of(), true).rows().toString())
          .as(list.key())
          .doesNotContain("乙公司", "供设备");
    }
    Disclosure asked = Disclosure.of(map(), true);
    assertThat(cell(table("listings", asked.map(), false), 0, "匹配对象")).isEqualTo(Cell.of("乙公司"));
    assertThat(asked.said()).hasSize(1);
  }

  @Test
  void aSegmentWhoseSupplyIsAtRiskIsAShortfall() {
    Table table = table("shortfalls", map(), false);
    assertThat(cell(table, 0, "环节")).isEqualTo(Cell.of("电芯"));
    assertThat(cell(table, 0, "供应状态")).isEqualTo(Cell.of("可能断供"));
    assertThat(cell(table, 0, "主要企业")).isEqualTo(Cell.of("甲公司"));
  }

  @Test
  void aChoiceOfListsAndColumnsIsReadAsItWasWritten() {
    PackContent content =
        PackContent.parse("links:to,from;gone;enterprises;segments:stage,gone", false);
    assertThat(content.written()).isEqualTo("links:to,from;enterprises;segments:stage");
    assertThat(content.tables(map(), Lang.EN).getFirst().headings()).containsExactly("To", "From");
  }
}
