package org.chainmap.ui.export;

/** A format for other programs: the whole map as data, without colours, comments or watermark. */
interface DataFormat extends WholeMapFormat {

  @Override
  default boolean coloured(ExportSubject subject) {
    return false;
  }

  @Override
  default boolean stamped() {
    return false;
  }
}
