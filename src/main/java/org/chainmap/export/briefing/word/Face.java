package org.chainmap.export.briefing.word;

/**
 * A face by its part in a document: a Chinese one and a western one beside it. The names are those
 * of Word and WPS in China; what replaces them elsewhere stands in the table of fonts.
 */
enum Face {
  SONG("宋体", "Times New Roman", "SimSun", "宋体"),
  HEI("黑体", "Arial", "SimHei", "黑体"),
  KAI("楷体", "Times New Roman", "KaiTi", "楷体"),
  FANG_SONG("仿宋_GB2312", "Times New Roman", "FangSong", "仿宋"),
  OFFICIAL_KAI("楷体_GB2312", "Times New Roman", "KaiTi", "楷体"),
  TITLE_SONG("方正小标宋简体", "Times New Roman", "STZhongsong", "华文中宋");

  private final String chinese;
  private final String western;
  private final String english;
  private final String substitute;

  Face(String chinese, String western, String english, String substitute) {
    this.chinese = chinese;
    this.western = western;
    this.english = english;
    this.substitute = substitute;
  }

  String chinese() {
    return chinese;
  }

  String western() {
    return western;
  }

  /** Returns the names of faces to take where the Chinese one is missing, as Word lists them. */
  String alternatives() {
    return substitute.equals(chinese) ? english : substitute + "," + english;
  }
}
