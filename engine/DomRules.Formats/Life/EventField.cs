using System.Text.Json.Nodes;

namespace DomRules.Formats.Life;

/// <summary>One property of an event.</summary>
/// <param name="Property">Which.</param>
/// <param name="Must">Whether it must be there.</param>
/// <param name="Write">Its value; null: it is left out.</param>
internal sealed record EventField<T>(EventProperty Property, bool Must, Func<T, JsonNode?> Write);
