namespace DomRules.Olist.Fitting;

/// <summary>One unit shipped: how far, how heavy, and what the customer paid for its freight in BRL.</summary>
internal sealed record FreightRow(string Order, long Metres, int Grams, decimal Freight);
