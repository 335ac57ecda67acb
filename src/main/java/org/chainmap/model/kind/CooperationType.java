package org.chainmap.model.kind;

import org.chainmap.text.Keyed;

/** The type of cooperation that a need or an offer looks for, as the 共链行动 names them (合作类型). */
public enum CooperationType implements Keyed {
  /** Matching of supply and demand (供需匹配). */
  SUPPLY_DEMAND("supplyDemand"),
  /** Supporting production (协作配套). */
  SUPPORTING("supporting"),
  /** Innovating together (创新合作). */
  INNOVATION("innovation"),
  /** Sharing of resources (资源共享). */
  RESOURCE_SHARING("resourceSharing"),
  /** Empowerment by the leader of the chain (产业赋能). */
  EMPOWERMENT("empowerment"),
  /** Industry and finance (产融结合). */
  INDUSTRY_FINANCE("industryFinance"),
  /** Central enterprises and local governments (央地合作). */
  CENTRAL_LOCAL("centralLocal");

  private final String key;

  CooperationType(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public String family() {
    return "cooperationType";
  }
}
