using System.Text.Json.Nodes;

namespace DomRules.Operations.Announcing;

/// <summary>Something that a commit did, as others are told of it.</summary>
/// <param name="Type">One of <see cref="EventTypes.All"/>.</param>
/// <param name="Subject">What it happened to, such as an order's id.</param>
/// <param name="Line">Those of one line are told in order, such as <c>order/1001</c>.</param>
/// <param name="Data">The facts; nothing of a person, and no text that a person wrote.</param>
public sealed record ToldEvent(string Type, string Subject, string Line, JsonObject Data);
