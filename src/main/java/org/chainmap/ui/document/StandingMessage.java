package org.chainmap.ui.document;

import java.util.List;
import org.chainmap.text.Message;

/** A message about a document that is shown whenever it is in front, until closed or overtaken. */
record StandingMessage(Message message, List<Banner.Offer> offers) {}
