package org.chainmap.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * JSON as in RFC 8259, by the kinds of N. Seriot's JSONTestSuite: {@code y} must be read, {@code n}
 * must be refused, {@code i} is for the reader to decide. Each case is the value of an unknown
 * field of a document, or a document of its own.
 */
@Timeout(20)
class JsonCasesTest {

  private static final String BEFORE =
      "{\"format\":\"chain-map\",\"formatVersion\":1,\"map\":{\"title\":\"图\"},\"x\":";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{}",
        " [ ] ",
        "null",
        "true",
        "false",
        "0",
        "-0",
        "-0.0",
        "1E400",
        "1e-400",
        "123.456e78",
        "0e+1",
        "\"\"",
        "\"\\u0000\"",
        "\"\\ud834\\udd1e\"",
        "\"\\ud800\"",
        "\"\\udc00\\ud800\"",
        "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
        "\"\u007f\"",
        "\"\u2028\u2029\"",
        "\"\uffff\"",
        "\"\ud83d\ude00\"",
        "[1,[2,[3]]]",
        "{\"\":0}",
        "{\"\\u0000\":1}",
        "[null,1,\"1\",{}]"
      })
  void yIsReadAndKept(String value) throws Exception {
    String saved = ChainMapFile.toJson(ChainMapFile.read(BEFORE + value + "}", "图"));
    assertThat(ChainMapFile.toJson(ChainMapFile.read(saved, "图"))).isEqualTo(saved);
    assertThat(saved).contains("\"x\": ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[1,]",
        "[,1]",
        "[1 2]",
        "[1",
        "]",
        "{,}",
        "{\"a\":1,}",
        "{\"a\"}",
        "{\"a\":}",
        "{a:1}",
        "{'a':1}",
        "{1:1}",
        "{\"a\":1 \"b\":2}",
        "[\"a\",\n4\n,1,",
        "+1",
        ".5",
        "1.",
        "01",
        "-01",
        "0x1",
        "1e",
        "1e+",
        "-",
        "--1",
        "NaN",
        "Infinity",
        "-Infinity",
        "nul",
        "True",
        "\"\\x\"",
        "\"\\u12\"",
        "\"\\uD834\\u\"",
        "\"a",
        "'a'",
        "\"\t\"",
        "\"\u0000\"",
        "\"a\u001fb\"",
        "// c\n1",
        "/* c */1",
        "1 // c",
        "[1]]",
        "\u00a01",
        "\ufeff1",
        "“a”",
        "1，2",
        "undefined",
        "`a`",
        "(1)"
      })
  void nIsRefused(String value) {
    assertThat(Faulty.reading(BEFORE + value + "}")).matches("format\\.[a-zA-Z]+ [0-9]+:[0-9]+.*");
  }

  static Stream<byte[]> bytes() {
    String whole = BEFORE + "0}";
    byte[] good = whole.getBytes(StandardCharsets.UTF_8);
    return Stream.of(
        whole.getBytes(StandardCharsets.UTF_16),
        whole.getBytes(StandardCharsets.UTF_16LE),
        whole.getBytes(StandardCharsets.UTF_16BE),
        whole.getBytes(Charset.forName("UTF-32LE")),
        whole.getBytes(Charset.forName("UTF-32BE")),
        with(good, 0xC0, 0xAF),
        with(good, 0xED, 0xA0, 0x80),
        with(good, 0xF4, 0x90, 0x80, 0x80),
        with(good, 0xE2, 0x82),
        with(good, 0xFF),
        with(good, 0x00),
        ("\ufeff\ufeff" + whole).getBytes(StandardCharsets.UTF_8));
  }

  /** The document with bytes that are not UTF-8 in place of its title. */
  private static byte[] with(byte[] good, int... bad) {
    String text = new String(good, StandardCharsets.ISO_8859_1);
    StringBuilder put = new StringBuilder();
    for (int b : bad) {
      put.append((char) b);
    }
    String title = new String("图".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    return text.replace(title, put).getBytes(StandardCharsets.ISO_8859_1);
  }

  @ParameterizedTest
  @MethodSource("bytes")
  void bytesThatAreNotUtf8AreRefused(byte[] bytes) {
    org.assertj.core.api.Assertions.assertThatExceptionOfType(FormatException.class)
        .isThrownBy(() -> ChainMapFile.read(new ByteArrayInputStream(bytes), "图"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":", "[{\"a\":["})
  void aHundredThousandLevelsAreRefused(String open) {
    assertThat(Faulty.reading(BEFORE + open.repeat(100_000))).startsWith("format.tooDeep ");
  }

  @Test
  void aNameGivenTwiceIsRefusedAtEveryLevel() {
    assertThat(Faulty.reading(BEFORE + "{\"a\":{\"b\":1,\"b\":1}}}"))
        .startsWith("format.duplicateKey ");
    assertThat(Faulty.reading(BEFORE + "0,\"x\":0}")).startsWith("format.duplicateKey ");
  }

  @Test
  void theTypeOfAnObjectIsNeverChosenByTheFile() {
    assertThat(
            Faulty.reading(
                BEFORE + "{\"@class\":\"java.lang.Runtime\",\"@type\":[\"java.net.URL\",\"x\"]}}"))
        .isEqualTo("fine");
  }
}
