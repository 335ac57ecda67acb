package org.chainmap.ledger.table;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.chainmap.model.kind.Confidence;
import org.chainmap.model.kind.Dependence;
import org.chainmap.model.kind.EnterpriseMark;
import org.chainmap.model.kind.Evidence;
import org.chainmap.model.kind.FirstOfKind;
import org.chainmap.model.kind.Horizon;
import org.chainmap.model.kind.InitiativeKind;
import org.chainmap.model.kind.InitiativeState;
import org.chainmap.model.kind.LinkKind;
import org.chainmap.model.kind.Ownership;
import org.chainmap.model.kind.RiskLevel;
import org.chainmap.model.kind.Role;
import org.chainmap.model.kind.SegmentKind;
import org.chainmap.model.kind.SegmentState;
import org.chainmap.model.kind.Sensitivity;
import org.chainmap.model.kind.Side;
import org.chainmap.model.kind.Substitutability;
import org.chainmap.model.kind.SubstitutionStage;
import org.chainmap.model.kind.SupplyStatus;
import org.chainmap.model.kind.WeaknessType;
import org.chainmap.text.Keyed;

/** The constants that fields choose out of. */
final class FieldChoices {

  private static final Map<TableField, List<? extends Keyed>> BY_FIELD =
      new EnumMap<>(TableField.class);

  static {
    BY_FIELD.put(TableField.OWNERSHIP, List.of(Ownership.values()));
    BY_FIELD.put(TableField.MARKS, List.of(EnterpriseMark.values()));
    BY_FIELD.put(TableField.ROLE, List.of(Role.values()));
    BY_FIELD.put(TableField.LINK_KIND, List.of(LinkKind.values()));
    BY_FIELD.put(TableField.DEPENDENCE, List.of(Dependence.values()));
    BY_FIELD.put(TableField.EVIDENCE, List.of(Evidence.values()));
    BY_FIELD.put(TableField.FIRST_OF_KIND, List.of(FirstOfKind.values()));
    BY_FIELD.put(TableField.CONFIDENCE, List.of(Confidence.values()));
    BY_FIELD.put(TableField.SEGMENT_KIND, List.of(SegmentKind.values()));
    BY_FIELD.put(TableField.SEGMENT_STATE, List.of(SegmentState.values()));
    BY_FIELD.put(TableField.SUBSTITUTABILITY, List.of(Substitutability.values()));
    BY_FIELD.put(TableField.WEAKNESS_TYPE, List.of(WeaknessType.values()));
    BY_FIELD.put(TableField.SUPPLY_STATUS, List.of(SupplyStatus.values()));
    BY_FIELD.put(TableField.SUBSTITUTION_STAGE, List.of(SubstitutionStage.values()));
    BY_FIELD.put(TableField.HORIZON, List.of(Horizon.values()));
    BY_FIELD.put(TableField.RISK_LEVEL, List.of(RiskLevel.values()));
    BY_FIELD.put(TableField.SENSITIVITY, List.of(Sensitivity.values()));
    BY_FIELD.put(TableField.SIDE, List.of(Side.values()));
    BY_FIELD.put(TableField.INITIATIVE_KIND, List.of(InitiativeKind.values()));
    BY_FIELD.put(TableField.INITIATIVE_STATE, List.of(InitiativeState.values()));
  }

  private FieldChoices() {}

  /** Returns the constants of a field; none where it chooses out of none. */
  static List<? extends Keyed> of(TableField field) {
    return BY_FIELD.getOrDefault(field, List.of());
  }
}
