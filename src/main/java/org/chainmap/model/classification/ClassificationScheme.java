package org.chainmap.model.classification;

import org.chainmap.text.Keyed;

/** A public classification whose codes segments may have. */
public enum ClassificationScheme implements Keyed {
  /** GB/T 4754-2017, without amendment no. 1: sections, divisions, groups and classes. */
  INDUSTRIES("industries", "gbt-4754-2017"),
  /** Strategic emerging industries (2018): its first two levels of three. */
  EMERGING("emerging", "emerging-industries-2018"),
  /** The six directions of future industries (2024), which have names for codes. */
  FUTURE("future", "future-industries-2024");

  private final String key;
  private final String file;

  ClassificationScheme(String key, String file) {
    this.key = key;
    this.file = file;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public String family() {
    return "classificationScheme";
  }

  /** Returns the name of the table's file, without its ending. */
  String file() {
    return file;
  }
}
