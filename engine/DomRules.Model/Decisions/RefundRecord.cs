namespace DomRules.Model.Decisions;

/// <summary>What is paid back and when.</summary>
/// <param name="Amount">Like <c>150.00 EUR</c>.</param>
/// <param name="On">scan, or inspection. What the customer keeps is never scanned; it is paid at once and says scan.</param>
/// <param name="Rule">The rule that says when; null: the disposition's default.</param>
public sealed record RefundRecord(string Amount, string On, string? Rule);
