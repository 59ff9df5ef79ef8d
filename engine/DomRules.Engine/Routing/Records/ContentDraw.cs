namespace DomRules.Engine.Routing.Records;

/// <summary>What a planned quantity takes of one row from one place, scaled.</summary>
/// <param name="Sku">SKU index; of a kit the part's.</param>
/// <param name="Quantity">Scaled units.</param>
/// <param name="ArrivesOn">Day number of the arrival; null: from what lies there.</param>
internal readonly record struct ContentDraw(int Sku, long Quantity, int? ArrivesOn);
