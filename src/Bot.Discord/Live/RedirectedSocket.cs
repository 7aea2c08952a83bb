using Discord.Net.WebSockets;

namespace Bot.Discord.Live;

/// <summary>A web socket that connects to one address, whichever it is told: Discord names another one for resuming a
/// session, which would lead past a proxy.</summary>
internal sealed class RedirectedSocket(IWebSocketClient socket, string address) : IWebSocketClient
{
    public event Func<byte[], int, int, Task> BinaryMessage
    {
        add => socket.BinaryMessage += value;
        remove => socket.BinaryMessage -= value;
    }

    public event Func<string, Task> TextMessage
    {
        add => socket.TextMessage += value;
        remove => socket.TextMessage -= value;
    }

    public event Func<Exception, Task> Closed
    {
        add => socket.Closed += value;
        remove => socket.Closed -= value;
    }

    public void SetHeader(string key, string value) => socket.SetHeader(key, value);

    public void SetCancelToken(CancellationToken cancelToken) => socket.SetCancelToken(cancelToken);

    public Task ConnectAsync(string host) => socket.ConnectAsync(address);

    public Task DisconnectAsync(int closeCode = 1000) => socket.DisconnectAsync(closeCode);

    public Task SendAsync(byte[] data, int index, int count, bool isText) => socket.SendAsync(data, index, count, isText);

    public void Dispose() => socket.Dispose();
}
