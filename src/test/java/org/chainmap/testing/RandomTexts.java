package org.chainmap.testing;

import java.util.List;
import java.util.Random;
import org.chainmap.model.value.Name;

/** Names and notes as people write them: Chinese, Latin, mixed, long, and odd. */
final class RandomTexts {

  private static final List<String> CHINESE =
      List.of("锂资源", "正极材料", "隔膜", "高端聚烯烃", "光刻胶", "主轴承", "数控系统", "射频滤波器", "电池回收", "车规芯片", "运维检测");

  private static final List<String> LATIN =
      List.of("Cathode", "IGBT module", "SiC wafer", "Bearing", "PEEK/PI", "LEAP-1C", "EDA");

  private static final List<String> MIXED =
      List.of("POE 粒子", "5G 基站（AAU/BBU）", "25G 光芯片", "C919 机体", "IGBT/SiC 模块", "BMS 电池管理系统");

  private static final List<String> ODD =
      List.of(
          "“引号”与\"双引号\"、\\反斜线\\",
          "第一行\n第二行",
          "<a href='x'>&amp;</a>",
          "𠮷野家 🏭 工厂",
          "制表\t符",
          " 前后空格 ",
          "{0} 不是占位符，'单引号'",
          "非常非常非常非常长的环节名称用来检验换行与截断是否仍然整齐（含括号与数字 1234567890）",
          "null",
          "\u0007铃",
          "e\u0301 与 é");

  private RandomTexts() {}

  static String text(Random random) {
    int roll = random.nextInt(20);
    if (roll < 9) {
      return pick(random, CHINESE) + (random.nextBoolean() ? "" : random.nextInt(100));
    }
    if (roll < 13) {
      return pick(random, LATIN);
    }
    return roll < 18 ? pick(random, MIXED) : pick(random, ODD);
  }

  static Name name(Random random) {
    return new Name(text(random), random.nextInt(3) == 0 ? pick(random, LATIN) : null);
  }

  static <T> T pick(Random random, List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
