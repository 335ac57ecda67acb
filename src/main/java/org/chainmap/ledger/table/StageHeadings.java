package org.chainmap.ledger.table;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Headings that name stages, over columns of segments. */
final class StageHeadings {

  private static final Pattern STAGE =
      Pattern.compile("(?:产业链)?(?:上游|中游|下游|upstream|midstream|downstream).*");

  /** Headings of link ends that begin like stages. */
  private static final Pattern NO_STAGE = Pattern.compile(".*(?:企业|公司|客户|供应商|名称)");

  private StageHeadings() {}

  static boolean stage(String heading) {
    String name = Heading.of(heading).name();
    return STAGE.matcher(name).matches() && !NO_STAGE.matcher(name).matches();
  }

  /** Tells whether there are so many stages that they are no two ends of links. */
  static boolean matrix(List<@Nullable TableField> fields) {
    return fields.stream().filter(Objects::nonNull).count() >= 3;
  }
}
