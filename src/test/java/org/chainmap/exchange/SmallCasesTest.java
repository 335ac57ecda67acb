package org.chainmap.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chainmap.format.FormatException;
import org.chainmap.model.ChainMap;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small edge lists that once came out wrong. */
class SmallCasesTest {

  @TempDir Path folder;

  private ChainMap map(byte[] bytes) throws Exception {
    return EdgeList.load(Files.write(folder.resolve("例.csv"), bytes)).map();
  }

  private static String links(ChainMap map) {
    StringBuilder links = new StringBuilder();
    map.links()
        .forEach(
            link ->
                links
                    .append(links.isEmpty() ? "" : " ")
                    .append(link.from().value() + "→" + link.to().value())
                    .append(link.volume() == null ? "" : "=" + link.volume().value()));
    return links.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "# comment\\nsource,target\\n甲,乙\\n~甲→乙",
        "source;target;weight\\n甲;乙;1,5\\n~甲→乙=1.5",
        "source,target,weight\\n甲,乙,１２\\n~甲→乙=12.0",
        "供应商,客户\\n甲,乙\\n~甲→乙",
        "上游,下游\\n甲,乙\\n~甲→乙",
        "上游企业,下游企业,金额\\n甲,乙,3\\n~甲→乙=3.0",
        "source,target,weight\\n甲\u00a0,乙,1\\n甲,乙,2\\n~甲→乙=1.0 甲→乙=2.0",
        "source,target\\n甲\u200b,乙\\n甲,丙\\n~甲→乙 甲→丙",
        "sep=;\\nsource;target\\n甲;乙\\n~甲→乙",
        "source,target,weight\\n甲,乙,\"1,234.5\"\\n~甲→乙=1234.5",
        "source,target,weight\\nx,d1,0.9\\ny,d1,99.1\\nd1,d2,100\\n~x→d1=0.9 y→d1=99.1 d1→d2=100.0",
        "供方 ,需\u200b方,采购额（万元）\\n甲,乙,2亿元\\n~甲→乙=20000.0",
      })
  void everyOneReadsAsItIsMeant(String text, String links) throws Exception {
    String lines = text.replace("\\n", "\n");
    ChainMap map = map(lines.getBytes(StandardCharsets.UTF_8));
    assertThat(links(map)).isEqualTo(links);
    assertThat(map.segments()).extracting(segment -> segment.name().text()).doesNotHaveDuplicates();
  }

  @Test
  void utf16WithoutAByteOrderMarkIsRead() throws Exception {
    byte[] bytes = "source,target\n甲,乙\n".getBytes(StandardCharsets.UTF_16LE);
    assertThat(links(map(bytes))).isEqualTo("甲→乙");
  }

  @Test
  void oneLatinByteInAUtf8FileIsNamedAndTheFileIsNotReadInAnotherEncoding() {
    byte[] bytes = "source,target\n甲乙,丙丁\n上海,Societe Soci?t\n".getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = bytes[i] == '?' ? (byte) 0xE9 : bytes[i];
    }
    assertThatExceptionOfType(FormatException.class)
        .isThrownBy(() -> map(bytes))
        .satisfies(
            e ->
                assertThat(e.spoken().in(Lang.ZH))
                    .startsWith("“例.csv”第 3 行第 16 列：这里的字节 E9 不是 UTF-8"));
  }
}
