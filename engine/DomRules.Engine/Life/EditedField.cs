namespace DomRules.Engine.Life;

/// <summary>A field of an order, or of its lines, and what an edit of it does.</summary>
/// <param name="Name">As it is written in an order.</param>
/// <param name="Effect">What a change of it does.</param>
/// <param name="Only">The order, or the line, with nothing but this field.</param>
internal sealed record EditedField<T>(string Name, EditEffect Effect, Func<T, T> Only);
