package org.chainmap.ui.inspector;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Link;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.Dependence;
import org.chainmap.model.value.Figure;
import org.chainmap.model.value.Flows;
import org.chainmap.model.value.ImportShares;
import org.chainmap.model.value.TradeFacts;
import org.chainmap.model.value.Weights;
import org.jspecify.annotations.Nullable;

/** Fields that only some analyses need, in folded sections below the others. */
final class AnalysisForms {

  private static final String ANALYSIS = "analysis";

  private AnalysisForms() {}

  static void map(Form<MapInfo> form) {
    form.folded(
        ANALYSIS,
        () ->
            form.written(
                "weights",
                Forms.WEIGHTS,
                m -> m.weights().isEmpty() ? null : m.weights(),
                (m, weights) -> m.withWeights(weights == null ? Weights.USUAL : weights)));
  }

  static void segment(Form<Segment> form) {
    form.folded(
        ANALYSIS,
        () -> {
          form.text("sector", Segment::sector, Segment::withSector);
          trade(
              form, "importHhi", Forms.FRACTION, TradeFacts::importHhi, TradeFacts::withImportHhi);
          trade(
              form, "exportHhi", Forms.FRACTION, TradeFacts::exportHhi, TradeFacts::withExportHhi);
          trade(
              form,
              "importsToExports",
              Forms.AMOUNT,
              TradeFacts::importsToExports,
              TradeFacts::withImportsToExports);
          form.written(
              "importShares",
              Countries.shares(form.subject()),
              s -> s.trade().importShares().isEmpty() ? null : s.trade().importShares(),
              (s, shares) ->
                  s.withTrade(
                      s.trade().withImportShares(shares == null ? ImportShares.UNKNOWN : shares)));
          flow(form, "demand", Flows::demand, Flows::withDemand);
          flow(form, "stock", Flows::stock, Flows::withStock);
          flow(form, "loss", Flows::loss, Flows::withLoss);
          flow(form, "output", Flows::output, Flows::withOutput);
        });
  }

  private static void trade(
      Form<Segment> form,
      String field,
      TextRow.Form<Double> written,
      Function<TradeFacts, @Nullable Figure> get,
      BiFunction<TradeFacts, @Nullable Figure, TradeFacts> set) {
    form.figure(
        field, written, s -> get.apply(s.trade()), (s, f) -> s.withTrade(set.apply(s.trade(), f)));
  }

  private static void flow(
      Form<Segment> form,
      String field,
      Function<Flows, @Nullable Figure> get,
      BiFunction<Flows, @Nullable Figure, Flows> set) {
    form.figure(
        field,
        Forms.AMOUNT,
        s -> get.apply(s.flows()),
        (s, f) -> s.withFlows(set.apply(s.flows(), f)));
  }

  static void enterprise(Form<Enterprise> form) {
    form.folded(
        ANALYSIS,
        () ->
            form.text("sector", Enterprise::sector, Enterprise::withSector)
                .figure("capacity", Forms.AMOUNT, Enterprise::capacity, Enterprise::withCapacity)
                .figure(
                    "timeToRecover",
                    Forms.WEEKS,
                    Enterprise::timeToRecover,
                    Enterprise::withTimeToRecover));
  }

  static void link(Form<Link> form) {
    form.folded(
        ANALYSIS,
        () ->
            form.figure("volume", Forms.AMOUNT, Link::volume, Link::withVolume)
                .choiceOrNone(
                    "dependence", Dependence.values(), Link::dependence, Link::withDependence)
                .figure("coefficient", Forms.AMOUNT, Link::coefficient, Link::withCoefficient));
  }
}
