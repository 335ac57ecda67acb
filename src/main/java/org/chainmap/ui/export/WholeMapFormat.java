package org.chainmap.ui.export;

/** A format that holds the whole map, and not as one picture of what is shown. */
interface WholeMapFormat extends ExportFormat {

  @Override
  default boolean picture() {
    return false;
  }

  @Override
  default boolean takes(ExportPart part) {
    return part instanceof ExportPart.Whole;
  }
}
