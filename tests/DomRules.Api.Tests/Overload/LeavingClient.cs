using System.Net.Sockets;
using System.Text;

namespace DomRules.Api.Tests.Overload;

/// <summary>A client that sends lines, reads answers while it still sends, and is gone without an end.</summary>
internal sealed class LeavingClient : IDisposable
{
    private readonly TcpClient _socket = new();
    private StreamReader _answers = StreamReader.Null;

    /// <summary>Begins a request and sends some lines; more would follow.</summary>
    internal async Task SendAsync(HttpClient like, string path, string key, IEnumerable<string> lines)
    {
        await _socket.ConnectAsync(like.BaseAddress!.Host, like.BaseAddress.Port);
        var body = string.Concat(lines.Select(line => line + "\n"));
        var head = $"POST {path} HTTP/1.1\r\nHost: test\r\nAuthorization: {like.DefaultRequestHeaders.Authorization}\r\nIdempotency-Key: {key}\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n";
        await _socket.GetStream().WriteAsync(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{head}{Encoding.UTF8.GetByteCount(body):x}\r\n{body}\r\n")));
        _answers = new StreamReader(_socket.GetStream());
    }

    /// <summary>Waits for so many lines that were answered well.</summary>
    internal async Task ReadAsync(int many)
    {
        for (var read = 0; read < many;)
        {
            var line = await _answers.ReadLineAsync() ?? throw new IOException("The server ended the answer.");
            read += line.Contains("\"status\":200", StringComparison.Ordinal) ? 1 : 0;
        }
    }

    /// <summary>Is gone, without a farewell.</summary>
    public void Dispose()
    {
        _socket.LingerState = new LingerOption(enable: true, seconds: 0);
        _socket.Dispose();
    }
}
