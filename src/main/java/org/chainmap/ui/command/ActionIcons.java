package org.chainmap.ui.command;

import java.util.Map;
import java.util.Optional;
import org.kordamp.ikonli.feather.Feather;

/** The icon of each action that has one. */
final class ActionIcons {

  private static final Map<String, Feather> ICONS =
      Map.ofEntries(
          Map.entry("new", Feather.FILE_PLUS),
          Map.entry("open", Feather.FOLDER),
          Map.entry("importList", Feather.GRID),
          Map.entry("refreshLists", Feather.REFRESH_CW),
          Map.entry("save", Feather.SAVE),
          Map.entry("export", Feather.DOWNLOAD),
          Map.entry("briefing", Feather.BOOK_OPEN),
          Map.entry("exportLists", Feather.LIST),
          Map.entry("print", Feather.PRINTER),
          Map.entry("settings", Feather.SETTINGS),
          Map.entry("undo", Feather.CORNER_UP_LEFT),
          Map.entry("redo", Feather.CORNER_UP_RIGHT),
          Map.entry("cut", Feather.SCISSORS),
          Map.entry("copy", Feather.COPY),
          Map.entry("paste", Feather.CLIPBOARD),
          Map.entry("delete", Feather.TRASH_2),
          Map.entry("editText", Feather.EDIT_2),
          Map.entry("find", Feather.SEARCH),
          Map.entry("goTo", Feather.NAVIGATION),
          Map.entry("replace", Feather.REPEAT),
          Map.entry("palette", Feather.COMMAND),
          Map.entry("newSegment", Feather.PLUS_SQUARE),
          Map.entry("newStage", Feather.COLUMNS),
          Map.entry("newEnterprise", Feather.BRIEFCASE),
          Map.entry("newNote", Feather.TYPE),
          Map.entry("newFrame", Feather.SQUARE),
          Map.entry("insertPicture", Feather.IMAGE),
          Map.entry("comment", Feather.MESSAGE_SQUARE),
          Map.entry("connect", Feather.LINK),
          Map.entry("tidyAll", Feather.LAYOUT),
          Map.entry("anew.free", Feather.SHUFFLE),
          Map.entry("bottlenecks", Feather.ALERT_TRIANGLE),
          Map.entry("whatIf", Feather.ZAP),
          Map.entry("animate", Feather.FILM),
          Map.entry("present", Feather.PLAY_CIRCLE),
          Map.entry("fitAll", Feather.MAXIMIZE),
          Map.entry("saveView", Feather.BOOKMARK),
          Map.entry("zoomIn", Feather.ZOOM_IN),
          Map.entry("zoomOut", Feather.ZOOM_OUT),
          Map.entry("lock", Feather.LOCK),
          Map.entry("pin", Feather.MAP_PIN),
          Map.entry("guide", Feather.BOOK_OPEN),
          Map.entry("keys", Feather.COMMAND),
          Map.entry("about", Feather.INFO));

  private ActionIcons() {}

  static Optional<Feather> of(String key) {
    return Optional.ofNullable(ICONS.get(key));
  }
}
