using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace DomRules.Engine.Routing;

/// <summary>The hash of what a decision could have looked at: the network, and what the batch had taken of its stock before.</summary>
internal static class SliceHash
{
    internal static string Of(RoutingSession session)
    {
        var text = new StringBuilder(session.Snapshot.Hash);
        foreach (var line in session.Lines)
        {
            if (line.Sku < 0)
            {
                continue;
            }

            var first = session.Snapshot.Stock.FirstRowOf(line.Sku);
            for (var i = 0; i < session.Snapshot.Stock.RowsOf(line.Sku).Length; i++)
            {
                text.Append(CultureInfo.InvariantCulture, $";{first + i}:{session.Batch.Stock.TakenOnHand(first + i)}:{session.Batch.Stock.Backordered(first + i)}");
            }
        }

        return "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
