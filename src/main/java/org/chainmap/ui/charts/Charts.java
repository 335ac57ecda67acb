package org.chainmap.ui.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Names;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.Ownership;
import org.chainmap.overlay.Groups;
import org.chainmap.paint.Ink;
import org.chainmap.paint.Overlay.Hue;
import org.chainmap.paint.Theme;
import org.chainmap.report.OwnershipMix;
import org.chainmap.task.Subscription;
import org.chainmap.text.Message;
import org.chainmap.text.Numbers;
import org.chainmap.ui.Language;
import org.chainmap.ui.MapAccess;
import org.chainmap.ui.Narrow;
import org.chainmap.ui.WhileSeen;
import org.jspecify.annotations.Nullable;

/**
 * Charts of the suppliers' shares in the selected segment and of the ownership of each stage's
 * suppliers.
 */
public final class Charts extends BorderPane {

  private final MapAccess access;
  private final Language language;
  private final Supplier<Theme> theme;
  private final Chart shares = new Chart("chart-shares");
  private final Chart owners = new Chart("chart-owners");

  /**
   * @param theme the colours in use
   * @param whenThemeChanges registers what to run when they change
   */
  public Charts(
      MapAccess access,
      Language language,
      Supplier<Theme> theme,
      Function<Runnable, Subscription> whenThemeChanges) {
    this.access = access;
    this.language = language;
    this.theme = theme;
    getStyleClass().add("charts");
    Narrow.follow(this, this::arrange);
    var all = new WhileSeen(this, this::refresh);
    var chosen = new WhileSeen(this, this::showShares);
    access.whenMapChanges(all::ask);
    access.whenSelectionChanges(chosen::ask);
    access.scope().add(whenThemeChanges.apply(all::ask));
    access.scope().add(language.follow(all::ask));
  }

  private void arrange(boolean narrow) {
    for (Chart chart : List.of(shares, owners)) {
      chart.prefWidthProperty().bind(widthProperty().divide(narrow ? 1 : 2));
      HBox.setHgrow(chart, Priority.ALWAYS);
      VBox.setVgrow(chart, Priority.ALWAYS);
    }
    setCenter(narrow ? new VBox(shares, owners) : new HBox(shares, owners));
  }

  private void refresh() {
    showShares();
    showOwners();
  }

  private String say(String key, Object... arguments) {
    return language.now(Message.of("chart." + key, arguments));
  }

  private Optional<Segment> chosen() {
    return access.selection().size() == 1
        ? access.map().find(Segment.class, access.selection().iterator().next())
        : Optional.empty();
  }

  private void showShares() {
    Segment segment = chosen().orElse(null);
    if (segment == null) {
      shares.begin(say("shares"));
      shares.note(say("shares.choose"));
      return;
    }
    ChainMap map = access.map();
    SupplierShares found = SupplierShares.of(map, segment.id());
    shares.begin(say("shares.of", Names.of(map, segment, language.get())));
    double whole = Math.max(100, found.known());
    for (SupplierShares.Supplier supplier : found.suppliers()) {
      Double share = supplier.share();
      Bar.Part part =
          share == null
              ? new Bar.Part(whole / 20, theme.get().hue(Hue.UNKNOWN), false)
              : new Bar.Part(share, ink(supplier.ownership()), true);
      shares.row(
          name(map, supplier.enterprise()),
          new Bar(List.of(part), whole),
          say(
              "shares.figures",
              share == null ? say("unknown") : Numbers.percent(share),
              owner(supplier.ownership())));
    }
    note(found).ifPresent(shares::note);
  }

  private Optional<String> note(SupplierShares found) {
    if (found.suppliers().isEmpty()) {
      return Optional.of(say("shares.none"));
    }
    if (found.known() > 100.5) {
      return Optional.of(say("shares.over", Numbers.percent(found.known())));
    }
    double rest = 100 - found.known();
    return rest < 0.5
        ? Optional.empty()
        : Optional.of(
            say(
                found.unknown() > 0 ? "shares.rest" : "shares.missing",
                Numbers.percent(found.known()),
                Numbers.percent(rest),
                found.unknown()));
  }

  private String name(ChainMap map, Id enterprise) {
    return map.find(Enterprise.class, enterprise)
        .map(e -> e.cardName(language.get()))
        .orElse(enterprise.value());
  }

  private void showOwners() {
    ChainMap map = access.map();
    owners.begin(say("owners"));
    List<OwnershipMix> mixes = OwnershipMix.of(map);
    int most = mixes.stream().mapToInt(OwnershipMix::total).max().orElse(0);
    for (OwnershipMix mix : mixes) {
      List<Bar.Part> parts = new ArrayList<>();
      List<String> figures = new ArrayList<>();
      mix.counts()
          .forEach(
              (owner, count) -> {
                parts.add(new Bar.Part(count, ink(owner), true));
                figures.add(say("owners.count", owner(owner), count));
              });
      if (mix.unknown() > 0) {
        parts.add(new Bar.Part(mix.unknown(), ink(null), false));
        figures.add(say("owners.count", say("unknown"), mix.unknown()));
      }
      owners.row(
          Names.of(map, mix.stage(), language.get()),
          new Bar(parts, Math.max(1, most)),
          figures.isEmpty() ? say("owners.nobody") : String.join(" · ", figures));
    }
    if (mixes.isEmpty()) {
      owners.note(say("owners.none"));
    }
  }

  private String owner(@Nullable Ownership ownership) {
    return ownership == null ? say("owner.unknown") : language.now(ownership.label());
  }

  /** Returns the colour of an owner on a map coloured by ownership. */
  private Ink ink(@Nullable Ownership ownership) {
    return theme.get().hue(ownership == null ? Hue.UNKNOWN : Groups.hue(ownership));
  }
}
