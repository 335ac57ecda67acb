package org.chainmap.model.value;

import java.util.Optional;
import org.chainmap.text.Message;

/**
 * The unified social credit code (统一社会信用代码): 18 characters with two check characters.
 *
 * <p>Source: GB 32100-2015 (position 18) and GB 11714 (position 17 checks positions 9–16). Some
 * early codes in real use fail the check, so a failure is only a warning.
 */
public final class CreditCode {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final String ORGANISATION_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

  private CreditCode() {}

  /** Returns a warning about a code, or empty where it passes both checks. */
  public static Optional<Message> problem(String code) {
    if (code.length() != 18 || code.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
      return Optional.of(Message.of("model.creditCodeForm", code));
    }
    char last = check(code);
    if (code.charAt(17) != last) {
      return Optional.of(Message.of("model.creditCodeCheck", code, String.valueOf(last)));
    }
    char organisation = organisationCheck(code.substring(8, 16));
    if (code.charAt(16) != organisation) {
      return Optional.of(
          Message.of("model.creditCodeOrganisation", code, String.valueOf(organisation)));
    }
    return Optional.empty();
  }

  private static char check(String code) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < 17; i++) {
      sum += ALPHABET.indexOf(code.charAt(i)) * weight;
      weight = weight * 3 % 31;
    }
    return ALPHABET.charAt((31 - sum % 31) % 31);
  }

  private static char organisationCheck(String eight) {
    int sum = 0;
    for (int i = 0; i < 8; i++) {
      sum += ORGANISATION_ALPHABET.indexOf(eight.charAt(i)) * ORGANISATION_WEIGHTS[i];
    }
    int check = 11 - sum % 11;
    return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
  }
}
