package org.chainmap.export.slides;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.xmlbeans.XmlCursor;
import org.chainmap.paint.Ink;
import org.chainmap.text.XmlText;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;

/** Draws a chart as a native one, whose data are in a workbook that the slide holds. */
final class ChartSlide {

  private static final int SIZE = 1200;

  private ChartSlide() {}

  static void draw(XMLSlideShow show, XSLFSlide slide, BarChart bars, Rectangle2D area) {
    XSLFChart chart = show.createChart();
    XDDFCategoryAxis names =
        chart.createCategoryAxis(bars.lying() ? AxisPosition.LEFT : AxisPosition.BOTTOM);
    XDDFValueAxis values =
        chart.createValueAxis(bars.lying() ? AxisPosition.BOTTOM : AxisPosition.LEFT);
    values.setCrosses(AxisCrosses.AUTO_ZERO);
    values.setTitle(bars.unit());
    values.setMinimum(0);
    if (bars.most() != null) {
      values.setMaximum(bars.most());
    }
    XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, values);
    data.setBarDirection(bars.lying() ? BarDirection.BAR : BarDirection.COL);
    data.setVaryColors(false);
    data.setGapWidth(60);
    if (bars.series().size() > 1) {
      data.setBarGrouping(BarGrouping.STACKED);
    }
    int last = bars.categories().size();
    List<String> categories = new ArrayList<>(bars.categories());
    if (bars.lying()) {
      Collections.reverse(categories); // lying bars begin at the foot
    }
    var categorySource =
        XDDFDataSourcesFactory.fromArray(
            categories.stream().map(XmlText::line).toArray(String[]::new),
            chart.formatRange(new CellRangeAddress(1, last, 0, 0)),
            0);
    for (int i = 0; i < bars.series().size(); i++) {
      BarChart.Series each = bars.series().get(i);
      List<Double> numbers = new ArrayList<>(each.values());
      if (bars.lying()) {
        Collections.reverse(numbers);
      }
      var source =
          XDDFDataSourcesFactory.fromArray(
              numbers.toArray(Double[]::new),
              chart.formatRange(new CellRangeAddress(1, last, i + 1, i + 1)),
              i + 1);
      var series = data.addSeries(categorySource, source);
      String name = XmlText.line(each.name());
      series.setTitle(name, chart.setSheetTitle(name, i + 1));
      series.setFillProperties(new XDDFSolidFillProperties(color(each.ink())));
    }
    chart.plot(data);
    for (CTBarSer series : chart.getCTChart().getPlotArea().getBarChartArray(0).getSerArray()) {
      labelled(
          series.isSetDLbls() ? series.getDLbls() : series.addNewDLbls(), bars.series().size() > 1);
    }
    if (bars.series().size() > 1) {
      overlapped(chart.getCTChart().getPlotArea().getBarChartArray(0));
      chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    }
    written(chart);
    undated(chart);
    slide.addChart(
        chart,
        new Rectangle2D.Double(
            Units.toEMU(area.getX()),
            Units.toEMU(area.getY()),
            Units.toEMU(area.getWidth()),
            Units.toEMU(area.getHeight())));
  }

  /**
   * Lays the series over one another, as stacked bars need it. POI's reduced schemas lack the type
   * of this element, which follows the width of gaps (ECMA-376 part 1, 21.2.2.16).
   */
  private static void overlapped(CTBarChart bars) {
    try (XmlCursor cursor = bars.getGapWidth().newCursor()) {
      QName name = new QName(cursor.getName().getNamespaceURI(), "overlap");
      cursor.toEndToken();
      cursor.toNextToken();
      cursor.beginElement(name);
      cursor.insertAttributeWithValue("val", "100");
    }
  }

  private static XDDFColor color(Ink ink) {
    return XDDFColor.from(new byte[] {(byte) ink.red(), (byte) ink.green(), (byte) ink.blue()});
  }

  private static void labelled(CTDLbls labels, boolean within) {
    // Zeros have no label.
    var format = labels.addNewNumFmt();
    format.setFormatCode("General;;");
    format.setSourceLinked(false);
    if (within) {
      var style = style(labels.addNewTxPr());
      style.setB(true);
      style.addNewSolidFill().addNewSrgbClr().setVal(new byte[] {-1, -1, -1});
      typefaces(style);
    }
    labels.addNewShowLegendKey().setVal(false);
    labels.addNewShowVal().setVal(true);
    labels.addNewShowCatName().setVal(false);
    labels.addNewShowSerName().setVal(false);
    labels.addNewShowPercent().setVal(false);
    labels.addNewShowBubbleSize().setVal(false);
  }

  /** Sets the font of all texts. */
  private static void written(XSLFChart chart) {
    typefaces(style(chart.getCTChartSpace().addNewTxPr()));
  }

  private static CTTextCharacterProperties style(CTTextBody text) {
    text.addNewBodyPr();
    text.addNewLstStyle();
    CTTextCharacterProperties style = text.addNewP().addNewPPr().addNewDefRPr();
    style.setSz(SIZE);
    return style;
  }

  private static void typefaces(CTTextCharacterProperties style) {
    style.addNewLatin().setTypeface(SlideFonts.TEXT);
    style.addNewEa().setTypeface(SlideFonts.TEXT);
  }

  /** Takes the time of writing out of the workbook: the same data are the same file. */
  private static void undated(XSLFChart chart) {
    try {
      var properties = chart.getWorkbook().getProperties().getCoreProperties();
      Optional<Date> date = Optional.of(Date.from(Instant.EPOCH));
      properties.setCreated(date);
      properties.setModified(date);
      properties.setCreator("ChainMap");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException(e); // the workbook is made here
    }
  }
}
