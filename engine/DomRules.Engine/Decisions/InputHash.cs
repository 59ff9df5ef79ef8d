using System.Security.Cryptography;
using System.Text;
using DomRules.Model.Decisions;
using DomRules.Model.Life;
using DomRules.Model.Orders;

namespace DomRules.Engine.Decisions;

/// <summary>The hash that names a decision: of its canonical inputs.</summary>
internal static class InputHash
{
    internal static string Of(Order order, string slice, string? policy, DateTimeOffset at)
    {
        var text = new StringBuilder();
        text.Append(EngineVersion.Text).Append('\n').Append(at.UtcTicks).Append('\n').Append(policy).Append('\n').Append(slice).Append('\n');
        OrderText.Append(text, order);
        return Hash(text);
    }

    /// <summary>Of an answer to an event.</summary>
    internal static string Of(Order order, OrderEvent happened, string slice, string? policy, DateTimeOffset at)
    {
        var text = new StringBuilder();
        text.Append("event\n").Append(EngineVersion.Text).Append('\n').Append(at.UtcTicks).Append('\n').Append(policy).Append('\n').Append(slice).Append('\n');
        OrderText.Append(text, happened);
        OrderText.Append(text, order);
        return Hash(text);
    }

    /// <summary>Of a person's release that leaves nothing to be planned.</summary>
    internal static string Of(Order order, PersonRecord person, string slice, string? policy, DateTimeOffset at)
    {
        var text = new StringBuilder();
        text.Append("release\n").Append(EngineVersion.Text).Append('\n').Append(at.UtcTicks).Append('\n').Append(policy).Append('\n').Append(slice).Append('\n');
        OrderText.Append(text, person);
        OrderText.Append(text, order);
        return Hash(text);
    }

    /// <summary>Of a promise: each way of getting the cart may fall under another policy of the library, so all of them count.</summary>
    internal static string Of(PromiseRequest request, string slice, IEnumerable<string> policies, DateTimeOffset at)
    {
        var text = new StringBuilder();
        text.Append("promise\n").Append(EngineVersion.Text).Append('\n').Append(at.UtcTicks).Append('\n').AppendJoin(' ', policies).Append('\n').Append(slice).Append('\n');
        OrderText.Append(text, request);
        return Hash(text);
    }

    private static string Hash(StringBuilder text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
}
