namespace DomRules.Api.Commands;

/// <summary>How an HTTP request becomes a command of an order's life.</summary>
/// <param name="Method">HTTP method.</param>
/// <param name="Path">Route template.</param>
/// <param name="Does">The command's <c>do</c>.</param>
/// <param name="Scope">What the caller must be allowed.</param>
/// <param name="Summary">What it does, for the description of the API.</param>
/// <param name="Body">Member of the command that the body is; null: the body's own members are the command's.</param>
/// <param name="Values">Members that the route's values give, by name of the value.</param>
internal sealed record CommandRoute(string Method, string Path, string Does, string Scope, string Summary, string? Body, params (string Value, string Member, bool IsNumber)[] Values)
{
    /// <summary>What the description of the API calls it.</summary>
    internal string Name { get; init; } = Does;

    /// <summary>Part of JSON paths in problems that the request did not write.</summary>
    internal string Prefix => Body is null ? "$" : "$." + Body;
}
