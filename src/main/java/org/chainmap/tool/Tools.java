package org.chainmap.tool;

import java.util.List;

/** The list of all tools, in the order of the toolbar. */
public final class Tools {

  public static final Tool SELECT = new Tool("select", "V", "mouse-pointer", SelectIdle::new);
  public static final Tool PAN = new Tool("pan", "H", "move", PanReady::new);
  public static final Tool SEGMENT = new Tool("segment", "S", "plus-square", SegmentPlacing::new);
  public static final Tool CONNECT = new Tool("connect", "C", "git-commit", ConnectIdle::new);
  public static final Tool STAGE = new Tool("stage", "G", "columns", StagePlacing::new);

  public static final List<Tool> ALL = List.of(SELECT, PAN, SEGMENT, CONNECT, STAGE);

  private Tools() {}
}
