namespace Bot.News.Speakers.References;

/// <summary>Fills the features of a candidate.</summary>
internal static class FeatureValues
{
    /// <summary>Gives a feature the value 1 where it holds.</summary>
    public static void Set(this Span<float> values, AntecedentFeature feature, bool holds)
    {
        if (holds)
        {
            values[(int)feature] = 1;
        }
    }
}
