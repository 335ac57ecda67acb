package org.chainmap.ui.inspector;

import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.chainmap.model.Element;
import org.chainmap.model.FieldNames;
import org.chainmap.model.value.Figure;
import org.chainmap.model.value.Verification;
import org.jspecify.annotations.Nullable;

/** Fields for why something is to be checked and who sees to it (待核). */
final class VerificationRows {

  private VerificationRows() {}

  /** Adds them for the element as a whole, folded. */
  static <E extends Element> void add(Form<E> form) {
    form.folded(
        "verification",
        () -> {
          form.add(
              CheckBoxes.one(
                  form.subject(),
                  "verification",
                  e -> e.remarks().verification() != null,
                  (e, on) -> with(e, on ? Verification.OPEN : null)));
          form.text(
              "verificationReason",
              e -> read(e.remarks().verification(), Verification::reason),
              (e, text) -> changed(e, v -> v.withReason(text)));
          form.text(
              "verificationAssignee",
              e -> read(e.remarks().verification(), Verification::assignee),
              (e, text) -> changed(e, v -> v.withAssignee(text)));
        });
  }

  private static <E extends Element> E changed(E element, UnaryOperator<Verification> change) {
    Verification before = element.remarks().verification();
    Verification after = change.apply(Objects.requireNonNullElse(before, Verification.OPEN));
    return before == null && after.equals(Verification.OPEN) ? element : with(element, after);
  }

  @SuppressWarnings("unchecked") // withRemarks of every element returns an element of the same kind
  private static <E extends Element> E with(E element, @Nullable Verification verification) {
    return (E) element.withRemarks(element.remarks().withVerification(verification));
  }

  /** Creates the field for one of the texts of what a figure is to be checked for. */
  static <E extends Element> TextRow<E, String> ofFigure(
      FormSubject<E> subject,
      String field,
      Function<E, @Nullable Figure> get,
      java.util.function.BiFunction<E, @Nullable Figure, E> set,
      Function<Verification, @Nullable String> text,
      java.util.function.BiFunction<Verification, @Nullable String, Verification> with) {
    return new TextRow<>(
        subject,
        FieldNames.inForm(field),
        Forms.TEXT,
        false,
        e -> {
          Figure figure = get.apply(e);
          return figure == null ? null : read(figure.verification(), text);
        },
        (e, written) -> {
          Figure figure = get.apply(e);
          if (figure == null) {
            return e;
          }
          Verification before =
              Objects.requireNonNullElse(figure.verification(), Verification.OPEN);
          Verification after = with.apply(before, written);
          return set.apply(
              e, figure.withVerification(after.equals(Verification.OPEN) ? null : after));
        });
  }

  private static @Nullable String read(
      @Nullable Verification verification, Function<Verification, @Nullable String> text) {
    return verification == null ? null : text.apply(verification);
  }
}
