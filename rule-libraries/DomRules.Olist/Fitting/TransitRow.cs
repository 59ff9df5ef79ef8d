namespace DomRules.Olist.Fitting;

/// <summary>One delivered order of one seller: how far, and the working days from the carrier's hands to the customer's.</summary>
internal sealed record TransitRow(string Order, long Metres, int WorkingDays);
