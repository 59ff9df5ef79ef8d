using System.Text.Json.Nodes;

namespace DomRules.Formats.Life;

/// <summary>One property of a command.</summary>
/// <param name="Property">Which.</param>
/// <param name="Must">Whether it must be there.</param>
/// <param name="Write">Its value; null: it is left out.</param>
internal sealed record CommandField<T>(CommandProperty Property, bool Must, Func<T, JsonNode?> Write);
