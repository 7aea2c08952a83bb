namespace Bot.Chat;

/// <summary>A line of <c>/about</c> on how a part of the program is doing just now.</summary>
/// <param name="Part">Its name: "Discord".</param>
/// <param name="State">A few words: "connected, 3 servers".</param>
public sealed record StatusLine(string Part, string State);
