using Discord.Net;

namespace Bot.Discord.Live;

/// <summary>What it means that the gateway closed a connection. Source: Discord's documentation, "Gateway close event codes".</summary>
internal static class CloseCodes
{
    /// <summary>The code that a connection was closed with, or null where it ended otherwise.</summary>
    public static int? Of(Exception? fault)
    {
        for (; fault is not null; fault = fault.InnerException)
        {
            if (fault is WebSocketClosedException closed)
            {
                return closed.CloseCode;
            }
        }

        return null;
    }

    /// <summary>What a person must do where connecting again is of no use; otherwise null.</summary>
    public static string? Remedy(int? code) => code switch
    {
        4004 => "Discord no longer accepts Discord:Token. Take a new one from the developer portal and start again.",
        4010 or 4011 => "Discord wants this bot split into shards: it is in too many servers for one connection. Set Discord:Shards:Total.",
        4012 => "Discord no longer speaks the version of its gateway that this build uses. Update the bot.",
        4013 or 4014 => "Discord refuses the events that the bot asks for. Check the bot's settings in the developer portal.",
        _ => null,
    };
}
