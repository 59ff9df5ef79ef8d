using System.Security.Cryptography;
using System.Text;
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
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
