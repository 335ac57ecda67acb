package org.chainmap.model.value;

import java.util.List;
import org.chainmap.model.kind.RiskLevel;
import org.jspecify.annotations.Nullable;

/**
 * The profile of an enterprise, as lists of enterprises state it (企业画像); unknown values are null.
 *
 * @param aliases its former and other names (曾用名): a record under one of them is about this
 *     enterprise
 * @param mainProducts its main products (主要产品)
 * @param revenue its revenue in 10 000 yuan; the date of the figure is the year it is of (营业收入，万元)
 * @param rdIntensity research and development / revenue, percent 0–100 (研发占比)
 * @param mainCustomers its main customers (核心客户)
 * @param keyTechnologies its key technologies (关键技术)
 * @param riskLevel the risk that it is for the chain (风险等级)
 * @param parent the name of the group that it belongs to, or of its parent enterprise (所属集团)
 * @param contact whom to ask there (联系人): of no export or list unless asked for
 */
public record Profile(
    List<String> aliases,
    @Nullable String mainProducts,
    @Nullable Figure revenue,
    @Nullable Figure rdIntensity,
    @Nullable String mainCustomers,
    @Nullable String keyTechnologies,
    @Nullable RiskLevel riskLevel,
    @Nullable String parent,
    @Nullable Contact contact) {

  public static final Profile UNKNOWN =
      new Profile(List.of(), null, null, null, null, null, null, null, null);

  public Profile {
    aliases =
        aliases.stream().map(String::strip).filter(alias -> !alias.isEmpty()).distinct().toList();
    mainProducts = Texts.orNull(mainProducts);
    mainCustomers = Texts.orNull(mainCustomers);
    keyTechnologies = Texts.orNull(keyTechnologies);
    parent = Texts.orNull(parent);
  }

  public Profile withAliases(List<String> changed) {
    return new Profile(
        changed,
        mainProducts,
        revenue,
        rdIntensity,
        mainCustomers,
        keyTechnologies,
        riskLevel,
        parent,
        contact);
  }

  public Profile withMainProducts(@Nullable String changed) {
    return new Profile(
        aliases,
        changed,
        revenue,
        rdIntensity,
        mainCustomers,
        keyTechnologies,
        riskLevel,
        parent,
        contact);
  }

  public Profile withRevenue(@Nullable Figure changed) {
    return new Profile(
        aliases,
        mainProducts,
        changed,
        rdIntensity,
        mainCustomers,
        keyTechnologies,
        riskLevel,
        parent,
        contact);
  }

  public Profile withRdIntensity(@Nullable Figure changed) {
    return new Profile(
        aliases,
        mainProducts,
        revenue,
        changed,
        mainCustomers,
        keyTechnologies,
        riskLevel,
        parent,
        contact);
  }

  public Profile withMainCustomers(@Nullable String changed) {
    return new Profile(
        aliases,
        mainProducts,
        revenue,
        rdIntensity,
        changed,
        keyTechnologies,
        riskLevel,
        parent,
        contact);
  }

  public Profile withKeyTechnologies(@Nullable String changed) {
    return new Profile(
        aliases,
        mainProducts,
        revenue,
        rdIntensity,
        mainCustomers,
        changed,
        riskLevel,
        parent,
        contact);
  }

  public Profile withRiskLevel(@Nullable RiskLevel changed) {
    return new Profile(
        aliases,
        mainProducts,
        revenue,
        rdIntensity,
        mainCustomers,
        keyTechnologies,
        changed,
        parent,
        contact);
  }

  public Profile withParent(@Nullable String changed) {
    return new Profile(
        aliases,
        mainProducts,
        revenue,
        rdIntensity,
        mainCustomers,
        keyTechnologies,
        riskLevel,
        changed,
        contact);
  }

  public Profile withContact(@Nullable Contact changed) {
    return new Profile(
        aliases,
        mainProducts,
        revenue,
        rdIntensity,
        mainCustomers,
        keyTechnologies,
        riskLevel,
        parent,
        changed);
  }
}
