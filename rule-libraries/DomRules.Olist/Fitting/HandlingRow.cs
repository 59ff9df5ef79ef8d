namespace DomRules.Olist.Fitting;

/// <summary>One order of one seller: working days from approval of the payment to the carrier's hands.</summary>
internal sealed record HandlingRow(string Order, string Seller, int WorkingDays);
