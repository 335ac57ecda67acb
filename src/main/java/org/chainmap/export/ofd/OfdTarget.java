package org.chainmap.export.ofd;

import org.dom4j.Element;
import org.ofdrw.core.action.Actions;
import org.ofdrw.core.action.CT_Action;
import org.ofdrw.core.action.EventType;
import org.ofdrw.core.action.actionType.actionGoto.CT_Dest;
import org.ofdrw.core.action.actionType.actionGoto.DestType;
import org.ofdrw.core.action.actionType.actionGoto.Goto;

/**
 * A place in a document that a link or a bookmark leads to.
 *
 * @param page from 0
 * @param top how far down the page, in points
 */
public record OfdTarget(int page, double top) {

  /** Returns what a click does that leads here. */
  Actions onClick() {
    Element place = new CT_Dest().setType(DestType.XYZ);
    place.addAttribute("PageID", String.valueOf(OfdDocument.pageId(page)));
    place.addAttribute("Left", "0");
    place.addAttribute("Top", Numbers.mm(top));
    return new Actions().addAction(new CT_Action(EventType.CLICK, new Goto((CT_Dest) place)));
  }
}
