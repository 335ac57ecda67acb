package org.chainmap.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no text, no JSON, or no chain map. */
@Timeout(5)
class BadInputTest {

  private static final String SMALL =
      """
      {
        "format": "chain-map",
        "formatVersion": 1,
        "map": {"title": "图", "asOf": "2026-06"},
        "stages": [{"id": "st-1", "name": "上游", "order": 0}],
        "segments": [{"id": "s-1", "name": "锂", "stage": "st-1", "position": [8, -1.5e1],
          "domesticRate": {"value": 10, "standing": "unverified"}, "pinned": true}]
      }\
      """;

  @TempDir Path folder;

  static Stream<Path> samples() throws Exception {
    return Samples.all().stream();
  }

  @Test
  void theSmallMapIsFine() {
    assertThat(Faulty.reading(SMALL)).isEqualTo("fine");
    assertThat(Faulty.reading(SMALL + " \r\n\t")).isEqualTo("fine");
  }

  @Test
  void cutOffAnywhereItSaysThatTheRestIsMissing() {
    for (int end = 1; end < SMALL.length(); end++) {
      assertThat(Faulty.reading(SMALL.substring(0, end)))
          .as("cut after %s", SMALL.substring(0, end))
          .startsWith("format.truncated ");
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aSampleCutOffAnywhereIsRefusedAtItsEnd(Path sample) throws Exception {
    byte[] bytes = Files.readAllBytes(sample);
    for (int end = 0; end < bytes.length - 1; end += 1000) {
      byte[] head = Arrays.copyOf(bytes, end);
      assertThat(told(head)).matches("format\\.(empty|truncated|malformed) .*");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "` `| format.empty 1:1",
        "[]| format.notObject 1:1",
        "\"chain-map\"| format.notObject 1:1",
        "{}| format.noFormat 1:1",
        "{\"format\": \"drawing\"}| format.otherFormat 1:12 /format",
        "{\"format\": 1}| format.otherFormat 1:12 /format",
        "{\"format\": \"chain-map\"}| format.noVersion 1:1",
        "{\"format\": \"chain-map\", \"formatVersion\": \"1\"}"
            + "| format.badVersion 1:42 /formatVersion",
        "{\"format\": \"chain-map\", \"formatVersion\": 0}| format.badVersion 1:42 /formatVersion",
        "{\"format\": \"chain-map\", \"formatVersion\": 1.5}"
            + "| format.badVersion 1:42 /formatVersion",
        "{\"format\": \"chain-map\", \"formatVersion\": 2, \"x\": null}"
            + "| format.newer 1:42 /formatVersion",
        "{\"format\": \"chain-map\", \"formatVersion\": 99999999999999999999}"
            + "| format.newer 1:42 /formatVersion",
        "{\"format\": \"chain-map\", \"formatVersion\": 1}| format.missing 1:1",
        "{\"format\": \"chain-map\", \"formatVersion\": 1, \"map\": []}"
            + "| format.type 1:52 /map",
        "{\"a\": 1,}| format.syntax 1:9",
        "{\"a\": 1 \"b\": 2}| format.syntax 1:9",
        "{a: 1}| format.syntax 1:2",
        "{'a': 1}| format.syntax 1:2",
        "{\"a\": tru}| format.syntax 1:7",
        "{\"a\": 01}| format.syntax 1:7",
        "{\"a\": .5}| format.syntax 1:7",
        "{\"a\": NaN}| format.syntax 1:7",
        "{\"a\": \"\\x\"}| format.syntax 1:9",
        "{“a”: 1}| format.fullWidth 1:2",
        "{\"a\"：1}| format.fullWidth 1:5",
        "{\"a\": 1，\"b\": 2}| format.fullWidth 1:8",
        "{}}| format.trailing 1:3",
        "{} // 注释| format.trailing 1:4",
      })
  void whatIsNoChainMapIsNamedAtItsPlace(String json, String told) {
    assertThat(Faulty.reading(json)).isEqualTo(told);
  }

  @Test
  void aBareLineBreakInATextIsNamed() {
    assertThat(Faulty.reading("{\"a\":\n \"x\ny\"}")).isEqualTo("format.control 2:4");
    assertThat(said("{\"a\":\n \"x\ny\"}")).contains("U+000A", " \\n ");
  }

  @Test
  void whatFollowsTheMapIsRefused() {
    assertThat(Faulty.reading(SMALL + "\n{}")).isEqualTo("format.trailing 9:1");
    assertThat(Faulty.reading(SMALL + "\n" + SMALL)).isEqualTo("format.trailing 9:1");
    assertThat(Faulty.reading(SMALL + "\0")).isEqualTo("format.trailing 8:2");
  }

  @Test
  void namesGivenTwiceAreNamedAtBothPlaces() {
    String json = SMALL.replace("\"order\": 0", "\"order\": 0, \"name\": \"下游\"");
    assertThat(Faulty.reading(json)).isEqualTo("format.duplicateKey 5:55 /stages/0/name");
    assertThat(said(json)).contains("前一处在第 5 行第 37 列");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":"})
  void tenThousandLevelsAreRefused(String open) {
    String json = SMALL.replace("\"2026-06\"", open.repeat(10_000));
    assertThat(Faulty.reading(json)).startsWith("format.tooDeep 4:");
    assertThat(Faulty.reading(open.repeat(10_000))).startsWith("format.tooDeep 1:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"9", "-9", "0.9", "1e9"})
  void aHugeNumberIsRefused(String start) {
    String json = SMALL.replace("-1.5e1", start + "9".repeat(10_000_000));
    assertThat(Faulty.reading(json)).startsWith("format.tooLong ");
  }

  @Test
  void aHugeTextIsRefused() {
    assertThat(Faulty.reading(SMALL.replace("上游", "锂".repeat(3_000_000))))
        .startsWith("format.tooLong ");
    assertThat(Faulty.reading(SMALL.replace("order", "锂".repeat(3_000_000))))
        .startsWith("format.tooLong ");
  }

  @Test
  void millionsOfValuesAreRefused() {
    assertThat(Faulty.reading("{\"a\":[" + "1,".repeat(3_100_000))).startsWith("format.tooMany ");
  }

  @Test
  void aFileOfThreeHundredMegabytesIsRefusedUnread() throws Exception {
    Path file = folder.resolve("big.chainmap.json");
    try (var channel =
        Files.newByteChannel(
            file,
            java.nio.file.StandardOpenOption.CREATE_NEW,
            java.nio.file.StandardOpenOption.WRITE)) {
      channel.write(
          java.nio.ByteBuffer.wrap("{\"formatVersion\": 9".getBytes(StandardCharsets.UTF_8)));
      channel.position(300L * 1024 * 1024);
      channel.write(java.nio.ByteBuffer.wrap(new byte[] {'9'}));
    }
    assertThat(Faulty.told(ChainMapFile.validate(file))).isEqualTo("format.tooLarge");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "x-UTF-16LE-BOM"})
  void utf16IsNamed(String charset) {
    assertThat(told(SMALL.getBytes(Charset.forName(charset)))).isEqualTo("format.encoding 1:1");
    assertThat(said(SMALL.getBytes(Charset.forName(charset)))).contains("UTF-16", "另存为 UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GB18030", "GBK"})
  void gb18030IsNamedAtTheFirstByteThatIsNotUtf8(String charset) {
    byte[] bytes = SMALL.getBytes(Charset.forName(charset));
    assertThat(told(bytes)).isEqualTo("format.encoding 5:38");
    assertThat(said(bytes)).contains("GB18030");
  }

  @Test
  void aByteOrderMarkIsAccepted() throws Exception {
    byte[] bytes = ("\ufeff" + SMALL).getBytes(StandardCharsets.UTF_8);
    assertThat(ChainMapFile.read(new ByteArrayInputStream(bytes), "图"))
        .isEqualTo(ChainMapFile.read(SMALL, "图"))
        .isEqualTo(ChainMapFile.read("\ufeff" + SMALL, "图"));
  }

  @Test
  void noiseIsNoText() {
    for (int seed = 0; seed < 200; seed++) {
      byte[] noise = new byte[1 + seed * 10];
      new Random(seed).nextBytes(noise);
      assertThat(told(noise))
          .matches("format\\.(binary|malformed|syntax|encoding|truncated|notObject) .*");
    }
    assertThat(told(new byte[] {1, 2, 0, 7})).isEqualTo("format.binary 1:3");
    assertThat(told(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}))
        .isEqualTo("format.binary 1:1");
    assertThat(told("PK\3\4\24\0\6\0".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("format.binary 1:6");
  }

  @Test
  void contentThatAPowerCutTurnedIntoZerosIsCalledLost() {
    byte[] bytes = SMALL.getBytes(StandardCharsets.UTF_8);
    Arrays.fill(bytes, SMALL.indexOf("formatVersion"), bytes.length, (byte) 0);
    assertThat(told(bytes)).startsWith("format.zeros ");
    assertThat(told(new byte[4096])).isEqualTo("format.zeros 1:1");
  }

  @Test
  void aCharacterThatIsNotSeenIsNamedByItsNumber() {
    for (char unseen : new char[] {'\u00a0', '\u200b', '\ufeff', '\u3000', '\u0085'}) {
      String number = String.format("U+%04X", (int) unseen);
      assertThat(said("{\"a\":" + unseen + "1}")).as(number).contains(number);
      assertThat(said(SMALL + "\ufeff" + unseen)).as("after the map").contains("U+FEFF");
    }
  }

  @Test
  void aDamagedByteIsNamedAtItsPlace() {
    byte[] bytes = SMALL.getBytes(StandardCharsets.UTF_8);
    int at = SMALL.substring(0, SMALL.indexOf("上游")).getBytes(StandardCharsets.UTF_8).length;
    bytes[at] = (byte) 0xFF;
    assertThat(told(bytes)).isEqualTo("format.malformed 5:38");
  }

  @Test
  void filesThatCannotBeReadSaySo() throws Exception {
    assertThat(Faulty.told(ChainMapFile.validate(folder.resolve("无.chainmap.json"))))
        .isEqualTo("disk.noFile");
    assertThat(Faulty.told(ChainMapFile.validate(folder))).isEqualTo("format.directory");
    Path empty = Files.createFile(folder.resolve("空.chainmap.json"));
    assertThat(Faulty.told(ChainMapFile.validate(empty))).isEqualTo("format.empty 1:1");
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws java.io.IOException {
            throw new java.io.IOException("网络中断");
          }

          @Override
          public int read(byte[] bytes, int from, int length) throws java.io.IOException {
            throw new java.io.IOException("网络中断");
          }
        };
    assertThat(said(broken)).isEqualTo("“图.chainmap.json”：磁盘或网络位置连接不上，未能读取。请确认文件所在的磁盘或网络可用后重试。");
  }

  @Test
  void itIsSaidInWordsWithFileLineColumnAndPointer() {
    String json =
        SMALL.replace("\"2026-06\"", "\"六月\"").replace("\"order\": 0", "\"order\": \"一\"");
    assertThat(said(json))
        .isEqualTo(
            "“图.chainmap.json”第 4 行第 33 列（/map/asOf）：“asOf”应为日期，如 2021、2021-12 或"
                + " 2021-12-31，而不是“六月”。\n"
                + "另有 1 处问题；用命令 chainmap validate 可逐条列出。");
  }

  private static String told(byte[] bytes) {
    try {
      ChainMapFile.read(new ByteArrayInputStream(bytes), "图.chainmap.json");
      return "fine";
    } catch (FormatException e) {
      return Faulty.told(e.faults());
    }
  }

  private static String said(String json) {
    return said(json.getBytes(StandardCharsets.UTF_8));
  }

  private static String said(byte[] bytes) {
    return said(new ByteArrayInputStream(bytes));
  }

  private static String said(InputStream stream) {
    try {
      ChainMapFile.read(stream, "图.chainmap.json");
      return "";
    } catch (FormatException e) {
      return e.spoken().in(Lang.ZH);
    }
  }
}
