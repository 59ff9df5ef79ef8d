namespace DomRules.Model.Returns;

/// <summary>Why an item cannot be what it says it is.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Item">Place in the request, from 0.</param>
/// <param name="Message">What was found and what was expected, in one sentence without full stop.</param>
public sealed record ReturnProblem(ReturnProblemKind Kind, int Item, string Message);
