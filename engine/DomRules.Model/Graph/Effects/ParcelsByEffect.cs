namespace DomRules.Model.Graph.Effects;

/// <summary>Lines of different keys have different parcels.</summary>
/// <param name="Key">Key over lines.</param>
public sealed record ParcelsByEffect(Expression Key) : Effect;
