package org.chainmap.ledger.written;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Amounts of Chinese money as people write them, in 万元 (10,000 yuan). */
public final class MoneyText {

  private static final BigDecimal TEN_THOUSAND = new BigDecimal(10_000);

  /** Units of money in yuan. */
  private static final Map<String, BigDecimal> YUAN =
      Map.of(
          "元", BigDecimal.ONE,
          "百元", new BigDecimal(100),
          "千元", new BigDecimal(1000),
          "万元", TEN_THOUSAND,
          "10kcny", TEN_THOUSAND,
          "百万元", new BigDecimal(1_000_000),
          "千万元", new BigDecimal(10_000_000),
          "亿元", new BigDecimal(100_000_000),
          "万亿元", new BigDecimal(1_000_000_000_000L));

  private MoneyText() {}

  /** Returns how many yuan a unit is; null where it is no unit of money with a fixed rate. */
  public static @Nullable BigDecimal yuan(@Nullable String unit) {
    return unit == null
        ? null
        : YUAN.get(unit.replace("人民币", "元").replace("元元", "元").replaceFirst("圆$", "元"));
  }

  /** Returns a number of some unit in 万元. */
  public static double tenThousands(BigDecimal number, BigDecimal yuan) {
    return number.multiply(yuan).divide(TEN_THOUSAND).doubleValue();
  }

  /**
   * Returns an amount in 万元, where 万 and 亿 alone mean 万元 and 亿元; a number without either and
   * without a unit is in {@code usual} yuan. Null where its unit is no money, or a percent sign
   * follows.
   */
  public static @Nullable Double tenThousands(NumberText.Parsed parsed, BigDecimal usual) {
    if (parsed.percent()) {
      return null;
    }
    String unit = parsed.wholeUnit();
    BigDecimal yuan = unit.isEmpty() ? usual : yuan(parsed.unit().isEmpty() ? unit + "元" : unit);
    return yuan == null ? null : (Double) tenThousands(parsed.value(), yuan);
  }
}
