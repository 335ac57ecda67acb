package org.chainmap.model;

import org.chainmap.geom.Id;
import org.chainmap.model.kind.Confidence;
import org.chainmap.model.value.AsOf;
import org.chainmap.model.value.Caption;
import org.chainmap.model.value.Remarks;
import org.chainmap.model.value.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A source of facts (来源).
 *
 * @param title its title, in English where that is known
 * @param publisher its publisher
 * @param date its date, or null
 * @param url its web address, or null
 */
public record Source(
    Id id,
    Caption title,
    Caption publisher,
    @Nullable AsOf date,
    Confidence confidence,
    @Nullable String url,
    Remarks remarks)
    implements Element {

  public Source {
    url = Texts.orNull(url);
  }

  public Source withTitle(Caption changed) {
    return new Source(id, changed, publisher, date, confidence, url, remarks);
  }

  public Source withPublisher(Caption changed) {
    return new Source(id, title, changed, date, confidence, url, remarks);
  }

  public Source withDate(@Nullable AsOf changed) {
    return new Source(id, title, publisher, changed, confidence, url, remarks);
  }

  public Source withConfidence(Confidence changed) {
    return new Source(id, title, publisher, date, changed, url, remarks);
  }

  public Source withUrl(@Nullable String changed) {
    return new Source(id, title, publisher, date, confidence, changed, remarks);
  }

  @Override
  public Source withRemarks(Remarks changed) {
    return new Source(id, title, publisher, date, confidence, url, changed);
  }
}
