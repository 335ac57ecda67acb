package org.chainmap.ui.command;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.MenuItem;
import org.chainmap.editor.Editor;
import org.chainmap.exchange.chain.ChainFormat;
import org.chainmap.text.Message;
import org.chainmap.ui.document.Shown;

/** The window's own commands, on which its actions are built. */
public interface Commands {

  /** The editor of the selected tab's document, if any. */
  Optional<Editor> editor();

  void newMap();

  void openFile();

  /** Asks for a file of lists and imports them into the map in front, or a new one. */
  void importList();

  /** Imports the table on the system's clipboard likewise. */
  void pasteList();

  /** Reads the linked sheets of the map in front again. */
  void refreshLists();

  void save();

  void saveAs();

  /** Saves the map as a template for new ones. */
  void saveTemplate();

  /** Shows the versions of the document. */
  void versions();

  /** Shows unsaved work of programs that were killed, and what was given up of it. */
  void recoverUnsaved();

  void closeDocument();

  /** Asks for another map and shows what differs from it. */
  void compareWith();

  /** Asks for another map and colours the view that is shown by what differs from it. */
  void compareView();

  /** Asks for another map and merges it into the one in front. */
  void mergeWith();

  void export();

  /** Asks where and how to print the map, and prints it. */
  void print();

  /** Asks what the material of a meeting is to have, and writes it. */
  void briefing();

  void exportLists();

  /** Asks for the size of a picture of the map and copies it to the system's clipboard. */
  void copyPicture();

  /** Asks where to write how the loss of the scenario that is shown spreads, and writes it. */
  void animate();

  /** Asks what of the map in front a copy to hand on may say, and saves it. */
  void redactedCopy();

  /** Shows everything that can be set. */
  void settings();

  /** Asks for pictures and inserts them in the map. */
  void insertPicture();

  void quit();

  void fitAll();

  /** Lets the person search an element by a part of its name. */
  void find();

  /** Lets the person choose a part of the map by its name, and shows it in the middle. */
  void goTo();

  /**
   * Shows the next element with the text searched last.
   *
   * @param onward 1 for the next, −1 for the one before
   */
  void findAgain(int onward);

  /** Lets the person replace a text everywhere in the document. */
  void replace();

  /** Tells whether there is more than one document. */
  boolean hasOtherDocuments();

  /**
   * Brings another document to the front.
   *
   * @param onward 1 for the next tab, −1 for the one before
   */
  void turnTo(int onward);

  /** Switches something of the view on or off. */
  void toggle(Shown what);

  void palette();

  /** Lets the person name an enterprise that is added to the selected segment. */
  void addEnterprise();

  /** Shows the impact of losing the selected elements. */
  void whatIf();

  /** Opens the list of views where the one just saved is named. */
  void nameView();

  /** Opens the list of comments where one on the selected element is written. */
  void comment();

  void fullScreen();

  /**
   * Presents the story of the map in front full screen.
   *
   * @param chosen whether from the chosen view on, instead of from the first
   */
  void present(boolean chosen);

  /** Opens the guide. */
  void showGuide();

  void showKeys();

  /** Is told the key of every action that is performed, so that a fault can be described. */
  void performed(String action);

  void about();

  /** Tells whether a list has the keyboard focus and rows of it are chosen. */
  boolean hasChosenRows();

  /** Tells whether the tab in front below the map holds a list. */
  boolean hasList();

  /** Writes the chosen rows of the list that has the keyboard focus to the system's clipboard. */
  void copyRows();

  /** Writes all rows of the list in front to the system's clipboard. */
  void copyTable();

  /**
   * Writes the copied elements to the system's clipboard, as text the rows chosen in a list where
   * they were chosen in one.
   */
  void copied();

  /** Returns what the list that has the keyboard focus offers for its chosen rows. */
  List<MenuItem> listItems();

  /** Tells whether the list that has the keyboard focus has cells to paste into. */
  boolean pastesIntoList();

  /** Pastes into the list that has the keyboard focus; false where it has no cells for that. */
  boolean pasteIntoList();

  /** Reads a part of a map from the system's clipboard before a paste. */
  void beforePaste();

  /**
   * Pastes the picture on the system's clipboard; false where that holds none, or text or a part of
   * a map, which is then meant.
   */
  boolean pastePicture();

  /** Adds the chain that the text on the system's clipboard states; false where it states none. */
  boolean pasteText();

  /** Writes the selected segments, or the whole map, to the system's clipboard as a text. */
  void copyAs(ChainFormat format);

  /** Returns why nothing can be pasted on the map; empty if something can. */
  Optional<Message> pasteObstacle();
}
